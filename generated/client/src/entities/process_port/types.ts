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
import type { PortProtocol, PortState } from '../../values.js'
import type { ProcessRun, ProcessRunRelation } from '../process_run/types.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** A port that a process of a project listens on */
export interface ProcessPort {
  id: number
  address: string
  pid: number | null
  port: number
  process_name: string | null
  project_id: number
  protocol: PortProtocol
  run_id: number | null
  state: PortState
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project
  run?: ProcessRun | null
}

/** What creating one takes. */
export interface ProcessPortCreate {
  address?: string
  pid?: number | null
  port: number
  process_name?: string | null
  project_id: number
  protocol?: PortProtocol
  run_id?: number | null
  state?: PortState
}

/** What changing one takes; what is left out stays as it is. */
export interface ProcessPortUpdate {
  address?: string
  pid?: number | null
  port?: number
  process_name?: string | null
  project_id?: number
  protocol?: PortProtocol
  run_id?: number | null
  state?: PortState
}

/** What replacing one takes; what is left out goes back to its default. */
export type ProcessPortReplace = ProcessPortCreate

/** Which of them; all conditions hold. */
export interface ProcessPortFilters {
  readonly id?: Comparable<number>
  readonly port?: Comparable<number>
  readonly project_id?: Comparable<number>
  readonly run_id?: Nullable<Comparable<number>>
  readonly state?: Discrete<PortState>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type ProcessPortSort = Sorted<'id' | 'port' | 'project_id' | 'run_id' | 'state' | 'created_at' | 'updated_at'>

export type ProcessPortRelation = 'project' | 'run'

export type ProcessPortInclude = ProcessPortRelation | `project.${ProjectRelation}` | `run.${ProcessRunRelation}`

export type ProcessPortListParams = ListParams<ProcessPortFilters, ProcessPortSort, ProcessPortInclude>

export type ProcessPortGetParams = GetParams<ProcessPortInclude>

export type ProcessPortBatch = BatchRequest<ProcessPortCreate, ProcessPortUpdate & { id: number }, number>
