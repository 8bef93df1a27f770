import * as forms from '../../runtime/form.js'
import { useCreateChatMessage, useUpdateChatMessage } from './hooks.js'
import { chatMessageCreateSchema, chatMessageUpdateSchema } from './schema.js'
import type { ChatMessage, ChatMessageCreate } from './types.js'

/** A form for a chat message: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useChatMessageForm(options: forms.FormOptions<ChatMessageCreate, ChatMessage>): ChatMessageForm {
  const create = useCreateChatMessage(forms.silent)
  const update = useUpdateChatMessage(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: chatMessageCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: chatMessageUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type ChatMessageForm = forms.EntityForm<ChatMessageCreate>
