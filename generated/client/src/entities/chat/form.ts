import * as forms from '../../runtime/form.js'
import { useCreateChat, useUpdateChat } from './hooks.js'
import { chatCreateSchema, chatUpdateSchema } from './schema.js'
import type { Chat, ChatCreate } from './types.js'

/** A form for a chat: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useChatForm(options: forms.FormOptions<ChatCreate, Chat>): ChatForm {
  const create = useCreateChat(forms.silent)
  const update = useUpdateChat(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: chatCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: chatUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type ChatForm = forms.EntityForm<ChatCreate>
