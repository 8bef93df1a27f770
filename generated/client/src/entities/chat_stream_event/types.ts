import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { ChatStream, ChatStreamRelation } from '../chat_stream/types.js'

/** One event of a stream, in the order of seq */
export interface ChatStreamEvent {
  id: number
  payload: JsonValue | null
  seq: number
  stream_id: number
  ts: IsoDateTime
  type: string

  // There where `include` named them.
  stream?: ChatStream
}

/** What creating one takes. */
export interface ChatStreamEventCreate {
  payload?: JsonValue | null
  seq: number
  stream_id: number
  ts?: IsoDateTime
  type: string
}

/** What changing one takes; what is left out stays as it is. */
export interface ChatStreamEventUpdate {
  payload?: JsonValue | null
  seq?: number
  stream_id?: number
  ts?: IsoDateTime
  type?: string
}

/** Which of them; all conditions hold. */
export interface ChatStreamEventFilters {
  readonly id?: Comparable<number>
  readonly seq?: Comparable<number>
  readonly stream_id?: Comparable<number>
  readonly type?: Textual
}

export type ChatStreamEventSort = Sorted<'id' | 'seq' | 'stream_id' | 'type'>

export type ChatStreamEventRelation = 'stream'

export type ChatStreamEventInclude = ChatStreamEventRelation | `stream.${ChatStreamRelation}`

export type ChatStreamEventListParams = ListParams<ChatStreamEventFilters, ChatStreamEventSort, ChatStreamEventInclude>

export type ChatStreamEventGetParams = GetParams<ChatStreamEventInclude>

export type ChatStreamEventBatch = BatchRequest<ChatStreamEventCreate, ChatStreamEventUpdate & { id: number }, number>
