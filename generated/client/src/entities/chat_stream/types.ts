import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Nullable,
  Sorted,
} from '../../runtime/index.js'
import type { StreamDirection, StreamFormat } from '../../values.js'
import type { Chat, ChatRelation } from '../chat/types.js'
import type { ChatMessage, ChatMessageRelation } from '../chat_message/types.js'
import type { ChatStreamEvent, ChatStreamEventRelation } from '../chat_stream_event/types.js'

/** One answer while it is, or was, streamed */
export interface ChatStream {
  id: number
  assistant_message_id: number | null
  chat_id: number
  direction: StreamDirection
  finish_reason: string | null
  finished_at: IsoDateTime | null
  format: StreamFormat
  message_metadata_json: JsonValue | null
  model: string
  provider: string
  started_at: IsoDateTime
  /** Tokens as the provider counts them */
  usage_json: JsonValue | null
  /** Version of the event format */
  version: number
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  assistant_message?: ChatMessage | null
  chat?: Chat
  events?: ChatStreamEvent[]
}

/** What creating one takes. */
export interface ChatStreamCreate {
  assistant_message_id?: number | null
  chat_id: number
  direction: StreamDirection
  finish_reason?: string | null
  finished_at?: IsoDateTime | null
  format?: StreamFormat
  message_metadata_json?: JsonValue | null
  model: string
  provider: string
  started_at?: IsoDateTime
  usage_json?: JsonValue | null
  version?: number
}

/** What changing one takes; what is left out stays as it is. */
export interface ChatStreamUpdate {
  assistant_message_id?: number | null
  chat_id?: number
  direction?: StreamDirection
  finish_reason?: string | null
  finished_at?: IsoDateTime | null
  format?: StreamFormat
  message_metadata_json?: JsonValue | null
  model?: string
  provider?: string
  started_at?: IsoDateTime
  usage_json?: JsonValue | null
  version?: number
}

/** What replacing one takes; what is left out goes back to its default. */
export type ChatStreamReplace = ChatStreamCreate

/** Which of them; all conditions hold. */
export interface ChatStreamFilters {
  readonly id?: Comparable<number>
  readonly assistant_message_id?: Nullable<Comparable<number>>
  readonly chat_id?: Comparable<number>
  readonly started_at?: Comparable<IsoDateTime>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type ChatStreamSort = Sorted<
  | 'id'
  | 'assistant_message_id'
  | 'chat_id'
  | 'started_at'
  | 'created_at'
  | 'updated_at'
>

export type ChatStreamRelation = 'assistant_message' | 'chat' | 'events'

export type ChatStreamInclude =
  | ChatStreamRelation
  | `assistant_message.${ChatMessageRelation}`
  | `chat.${ChatRelation}`
  | `events.${ChatStreamEventRelation}`

export type ChatStreamListParams = ListParams<ChatStreamFilters, ChatStreamSort, ChatStreamInclude>

export type ChatStreamGetParams = GetParams<ChatStreamInclude>

export type ChatStreamBatch = BatchRequest<ChatStreamCreate, ChatStreamUpdate & { id: number }, number>
