import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { Project, ProjectRelation } from '../project/types.js'
import type { QueueItem, QueueItemRelation } from '../queue_item/types.js'
import type { Ticket, TicketRelation } from '../ticket/types.js'
import type { TicketTask, TicketTaskRelation } from '../ticket_task/types.js'

/** A line of tickets and tasks that agents work off */
export interface Queue {
  id: number
  description: string | null
  /** A paused queue hands out nothing */
  is_active: boolean
  max_parallel_items: number
  name: string
  project_id: number
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  items?: QueueItem[]
  project?: Project
  ticket_tasks?: TicketTask[]
  tickets?: Ticket[]
}

/** What creating one takes. */
export interface QueueCreate {
  description?: string | null
  is_active?: boolean
  max_parallel_items?: number
  name: string
  project_id: number
}

/** What changing one takes; what is left out stays as it is. */
export interface QueueUpdate {
  description?: string | null
  is_active?: boolean
  max_parallel_items?: number
  name?: string
  project_id?: number
}

/** What replacing one takes; what is left out goes back to its default. */
export type QueueReplace = QueueCreate

/** Which of them; all conditions hold. */
export interface QueueFilters {
  readonly id?: Comparable<number>
  readonly is_active?: boolean
  readonly name?: Textual
  readonly project_id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type QueueSort = Sorted<'id' | 'is_active' | 'name' | 'project_id' | 'created_at' | 'updated_at'>

export type QueueRelation = 'items' | 'project' | 'ticket_tasks' | 'tickets'

export type QueueInclude =
  | QueueRelation
  | `items.${QueueItemRelation}`
  | `project.${ProjectRelation}`
  | `ticket_tasks.${TicketTaskRelation}`
  | `tickets.${TicketRelation}`

export interface QueueListParams extends ListParams<QueueFilters, QueueSort, QueueInclude> {
  /** Text to be found in name. */
  readonly q?: string
}

export type QueueGetParams = GetParams<QueueInclude>

export type QueueBatch = BatchRequest<QueueCreate, QueueUpdate & { id: number }, number>
