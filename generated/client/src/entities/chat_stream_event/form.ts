import * as forms from '../../runtime/form.js'
import { useCreateChatStreamEvent } from './hooks.js'
import { chatStreamEventCreateSchema } from './schema.js'
import type { ChatStreamEvent, ChatStreamEventCreate } from './types.js'

/** A form for a chat stream event: `{ mode: 'create' }`. */
export function useChatStreamEventForm(options: forms.CreateOptions<ChatStreamEventCreate, ChatStreamEvent>): ChatStreamEventForm {
  const create = useCreateChatStreamEvent(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: chatStreamEventCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
  })
}

export type ChatStreamEventForm = forms.EntityForm<ChatStreamEventCreate>
