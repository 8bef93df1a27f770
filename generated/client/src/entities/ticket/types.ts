import type {
  BatchRequest,
  Comparable,
  Discrete,
  GetParams,
  IsoDateTime,
  ListParams,
  Nullable,
  Sorted,
} from '../../runtime/index.js'
import type { QueueStatus, TicketPriority, TicketStatus } from '../../values.js'
import type { Project, ProjectRelation } from '../project/types.js'
import type { Queue, QueueRelation } from '../queue/types.js'
import type { TicketTask, TicketTaskRelation } from '../ticket_task/types.js'

/** A unit of work in a project */
export interface Ticket {
  id: number
  /** Milliseconds */
  actual_processing_time: number | null
  /** Milliseconds */
  estimated_processing_time: number | null
  overview: string | null
  priority: TicketPriority
  project_id: number
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
  status: TicketStatus
  suggested_agent_ids: string[]
  suggested_file_ids: string[]
  suggested_prompt_ids: number[]
  title: string
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project
  queue?: Queue | null
  tasks?: TicketTask[]
}

/** What creating one takes. */
export interface TicketCreate {
  actual_processing_time?: number | null
  estimated_processing_time?: number | null
  overview?: string | null
  priority?: TicketPriority
  project_id: number
  queue_agent_id?: string | null
  queue_completed_at?: IsoDateTime | null
  queue_error_message?: string | null
  queue_id?: number | null
  queue_position?: number | null
  queue_priority?: number | null
  queue_started_at?: IsoDateTime | null
  queue_status?: QueueStatus | null
  queued_at?: IsoDateTime | null
  status?: TicketStatus
  suggested_agent_ids?: string[]
  suggested_file_ids?: string[]
  suggested_prompt_ids?: number[]
  title: string
}

/** What changing one takes; what is left out stays as it is. */
export interface TicketUpdate {
  actual_processing_time?: number | null
  estimated_processing_time?: number | null
  overview?: string | null
  priority?: TicketPriority
  project_id?: number
  queue_agent_id?: string | null
  queue_completed_at?: IsoDateTime | null
  queue_error_message?: string | null
  queue_id?: number | null
  queue_position?: number | null
  queue_priority?: number | null
  queue_started_at?: IsoDateTime | null
  queue_status?: QueueStatus | null
  queued_at?: IsoDateTime | null
  status?: TicketStatus
  suggested_agent_ids?: string[]
  suggested_file_ids?: string[]
  suggested_prompt_ids?: number[]
  title?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export type TicketReplace = TicketCreate

/** Which of them; all conditions hold. */
export interface TicketFilters {
  readonly id?: Comparable<number>
  readonly priority?: Discrete<TicketPriority>
  readonly project_id?: Comparable<number>
  readonly queue_id?: Nullable<Comparable<number>>
  readonly queue_position?: Nullable<Comparable<number>>
  readonly queue_status?: Nullable<Discrete<QueueStatus>>
  readonly status?: Discrete<TicketStatus>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type TicketSort = Sorted<
  | 'id'
  | 'priority'
  | 'project_id'
  | 'queue_id'
  | 'queue_position'
  | 'queue_status'
  | 'status'
  | 'created_at'
  | 'updated_at'
>

export type TicketRelation = 'project' | 'queue' | 'tasks'

export type TicketInclude =
  | TicketRelation
  | `project.${ProjectRelation}`
  | `queue.${QueueRelation}`
  | `tasks.${TicketTaskRelation}`

export interface TicketListParams extends ListParams<TicketFilters, TicketSort, TicketInclude> {
  /** Text to be found in overview, title. */
  readonly q?: string
}

export type TicketGetParams = GetParams<TicketInclude>

export type TicketBatch = BatchRequest<TicketCreate, TicketUpdate & { id: number }, number>
