import * as forms from '../../runtime/form.js'
import { useCreateChatStream, useUpdateChatStream } from './hooks.js'
import { chatStreamCreateSchema, chatStreamUpdateSchema } from './schema.js'
import type { ChatStream, ChatStreamCreate } from './types.js'

/** A form for a chat stream: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useChatStreamForm(options: forms.FormOptions<ChatStreamCreate, ChatStream>): ChatStreamForm {
  const create = useCreateChatStream(forms.silent)
  const update = useUpdateChatStream(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: chatStreamCreateSchema,
      initial: { format: 'ui', version: 1 },
      save: create.mutateAsync,
    },
    edit: {
      schema: chatStreamUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type ChatStreamForm = forms.EntityForm<ChatStreamCreate>
