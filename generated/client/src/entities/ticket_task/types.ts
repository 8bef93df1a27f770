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
import type { QueueStatus, TaskStatus } from '../../values.js'
import type { Queue, QueueRelation } from '../queue/types.js'
import type { Ticket, TicketRelation } from '../ticket/types.js'

/** A step of a ticket */
export interface TicketTask {
  id: number
  /** Milliseconds */
  actual_processing_time: number | null
  agent_id: string | null
  content: string
  /** Ids of the tasks to do first */
  dependencies: number[]
  description: string | null
  /** Always the same as status completed */
  done: boolean
  estimated_hours: number | null
  /** Milliseconds */
  estimated_processing_time: number | null
  /** Place among the tasks of the ticket */
  order_index: number
  queue_agent_id: string | null
  queue_completed_at: IsoDateTime | null
  queue_error_message: string | null
  queue_id: number | null
  queue_position: number | null
  /** Higher goes first */
  queue_priority: number | null
  queue_started_at: IsoDateTime | null
  queue_status: QueueStatus | null
  queued_at: IsoDateTime | null
  status: TaskStatus
  suggested_file_ids: string[]
  suggested_prompt_ids: number[]
  tags: string[]
  ticket_id: number
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  queue?: Queue | null
  ticket?: Ticket
}

/** What creating one takes. */
export interface TicketTaskCreate {
  actual_processing_time?: number | null
  agent_id?: string | null
  content: string
  dependencies?: number[]
  description?: string | null
  done?: boolean
  estimated_hours?: number | null
  estimated_processing_time?: number | null
  order_index?: number
  queue_agent_id?: string | null
  queue_completed_at?: IsoDateTime | null
  queue_error_message?: string | null
  queue_id?: number | null
  queue_position?: number | null
  queue_priority?: number | null
  queue_started_at?: IsoDateTime | null
  queue_status?: QueueStatus | null
  queued_at?: IsoDateTime | null
  status?: TaskStatus
  suggested_file_ids?: string[]
  suggested_prompt_ids?: number[]
  tags?: string[]
  ticket_id: number
}

/** What changing one takes; what is left out stays as it is. */
export interface TicketTaskUpdate {
  actual_processing_time?: number | null
  agent_id?: string | null
  content?: string
  dependencies?: number[]
  description?: string | null
  done?: boolean
  estimated_hours?: number | null
  estimated_processing_time?: number | null
  order_index?: number
  queue_agent_id?: string | null
  queue_completed_at?: IsoDateTime | null
  queue_error_message?: string | null
  queue_id?: number | null
  queue_position?: number | null
  queue_priority?: number | null
  queue_started_at?: IsoDateTime | null
  queue_status?: QueueStatus | null
  queued_at?: IsoDateTime | null
  status?: TaskStatus
  suggested_file_ids?: string[]
  suggested_prompt_ids?: number[]
  tags?: string[]
  ticket_id?: number
}

/** What replacing one takes; what is left out goes back to its default. */
export type TicketTaskReplace = TicketTaskCreate

/** Which of them; all conditions hold. */
export interface TicketTaskFilters {
  readonly id?: Comparable<number>
  readonly agent_id?: Nullable<Textual>
  readonly done?: boolean
  readonly order_index?: Comparable<number>
  readonly queue_id?: Nullable<Comparable<number>>
  readonly queue_position?: Nullable<Comparable<number>>
  readonly queue_status?: Nullable<Discrete<QueueStatus>>
  readonly status?: Discrete<TaskStatus>
  readonly ticket_id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type TicketTaskSort = Sorted<
  | 'id'
  | 'agent_id'
  | 'done'
  | 'order_index'
  | 'queue_id'
  | 'queue_position'
  | 'queue_status'
  | 'status'
  | 'ticket_id'
  | 'created_at'
  | 'updated_at'
>

export type TicketTaskRelation = 'queue' | 'ticket'

export type TicketTaskInclude = TicketTaskRelation | `queue.${QueueRelation}` | `ticket.${TicketRelation}`

export interface TicketTaskListParams extends ListParams<TicketTaskFilters, TicketTaskSort, TicketTaskInclude> {
  /** Text to be found in content. */
  readonly q?: string
}

export type TicketTaskGetParams = GetParams<TicketTaskInclude>

export type TicketTaskBatch = BatchRequest<TicketTaskCreate, TicketTaskUpdate & { id: number }, number>
