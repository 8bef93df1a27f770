import type {
  BatchRequest,
  Comparable,
  Discrete,
  GetParams,
  IsoDateTime,
  ListParams,
  Nullable,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { QueueItemType, QueueStatus } from '../../values.js'
import type { Queue, QueueRelation } from '../queue/types.js'

/** One item in a queue */
export interface QueueItem {
  id: number
  /** Milliseconds */
  actual_processing_time: number | null
  agent_id: string | null
  completed_at: IsoDateTime | null
  error_message: string | null
  /** Milliseconds */
  estimated_processing_time: number | null
  /** Key of the ticket, task, chat or prompt */
  item_id: number
  item_type: QueueItemType
  /** Higher goes first */
  priority: number
  queue_id: number
  started_at: IsoDateTime | null
  status: QueueStatus
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  queue?: Queue
}

/** What creating one takes. */
export interface QueueItemCreate {
  actual_processing_time?: number | null
  agent_id?: string | null
  completed_at?: IsoDateTime | null
  error_message?: string | null
  estimated_processing_time?: number | null
  item_id: number
  item_type: QueueItemType
  priority?: number
  queue_id: number
  started_at?: IsoDateTime | null
  status?: QueueStatus
}

/** What changing one takes; what is left out stays as it is. */
export interface QueueItemUpdate {
  actual_processing_time?: number | null
  agent_id?: string | null
  completed_at?: IsoDateTime | null
  error_message?: string | null
  estimated_processing_time?: number | null
  item_id?: number
  item_type?: QueueItemType
  priority?: number
  queue_id?: number
  started_at?: IsoDateTime | null
  status?: QueueStatus
}

/** What replacing one takes; what is left out goes back to its default. */
export type QueueItemReplace = QueueItemCreate

/** Which of them; all conditions hold. */
export interface QueueItemFilters {
  readonly id?: Comparable<number>
  readonly agent_id?: Nullable<Textual>
  readonly item_id?: Comparable<number>
  readonly item_type?: Discrete<QueueItemType>
  readonly priority?: Comparable<number>
  readonly queue_id?: Comparable<number>
  readonly status?: Discrete<QueueStatus>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type QueueItemSort = Sorted<
  | 'id'
  | 'agent_id'
  | 'item_id'
  | 'item_type'
  | 'priority'
  | 'queue_id'
  | 'status'
  | 'created_at'
  | 'updated_at'
>

export type QueueItemRelation = 'queue'

export type QueueItemInclude = QueueItemRelation | `queue.${QueueRelation}`

export type QueueItemListParams = ListParams<QueueItemFilters, QueueItemSort, QueueItemInclude>

export type QueueItemGetParams = GetParams<QueueItemInclude>

export type QueueItemBatch = BatchRequest<QueueItemCreate, QueueItemUpdate & { id: number }, number>
