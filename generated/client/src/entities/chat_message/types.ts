import type {
  BatchRequest,
  Comparable,
  Discrete,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Sorted,
} from '../../runtime/index.js'
import type { MessageRole } from '../../values.js'
import type { Chat, ChatRelation } from '../chat/types.js'
import type { ChatStream, ChatStreamRelation } from '../chat_stream/types.js'

/** What one side said */
export interface ChatMessage {
  id: number
  chat_id: number
  content: string
  created_at: IsoDateTime
  metadata: JsonValue | null
  role: MessageRole

  // There where `include` named them.
  chat?: Chat
  streams?: ChatStream[]
}

/** What creating one takes. */
export interface ChatMessageCreate {
  chat_id: number
  content: string
  created_at?: IsoDateTime
  metadata?: JsonValue | null
  role: MessageRole
}

/** What changing one takes; what is left out stays as it is. */
export interface ChatMessageUpdate {
  chat_id?: number
  content?: string
  metadata?: JsonValue | null
  role?: MessageRole
}

/** What replacing one takes; what is left out goes back to its default. */
export interface ChatMessageReplace {
  chat_id: number
  content: string
  metadata?: JsonValue | null
  role: MessageRole
}

/** Which of them; all conditions hold. */
export interface ChatMessageFilters {
  readonly id?: Comparable<number>
  readonly chat_id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly role?: Discrete<MessageRole>
}

export type ChatMessageSort = Sorted<'id' | 'chat_id' | 'created_at' | 'role'>

export type ChatMessageRelation = 'chat' | 'streams'

export type ChatMessageInclude = ChatMessageRelation | `chat.${ChatRelation}` | `streams.${ChatStreamRelation}`

export interface ChatMessageListParams extends ListParams<ChatMessageFilters, ChatMessageSort, ChatMessageInclude> {
  /** Text to be found in content. */
  readonly q?: string
}

export type ChatMessageGetParams = GetParams<ChatMessageInclude>

export type ChatMessageBatch = BatchRequest<ChatMessageCreate, ChatMessageUpdate & { id: number }, number>
