import type {
  BatchRequest,
  Comparable,
  Discrete,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { ProcessScriptType, ProcessStatus } from '../../values.js'
import type { ProcessLog, ProcessLogRelation } from '../process_log/types.js'
import type { ProcessPort, ProcessPortRelation } from '../process_port/types.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** A process that was started for a project */
export interface ProcessRun {
  id: number
  args: string[]
  command: string
  /** Per cent of one core */
  cpu_usage: number | null
  cwd: string
  /** Names and values of its environment */
  env: JsonValue | null
  exit_code: number | null
  exited_at: IsoDateTime | null
  /** Bytes */
  memory_usage: number | null
  name: string | null
  /** The number the system gave it */
  pid: number | null
  /** Our name for it, not the pid */
  process_id: string
  project_id: number
  script_name: string | null
  script_type: ProcessScriptType | null
  signal: string | null
  started_at: IsoDateTime
  status: ProcessStatus
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  logs?: ProcessLog[]
  ports?: ProcessPort[]
  project?: Project
}

/** What creating one takes. */
export interface ProcessRunCreate {
  args?: string[]
  command: string
  cpu_usage?: number | null
  cwd: string
  env?: JsonValue | null
  exit_code?: number | null
  exited_at?: IsoDateTime | null
  memory_usage?: number | null
  name?: string | null
  pid?: number | null
  process_id: string
  project_id: number
  script_name?: string | null
  script_type?: ProcessScriptType | null
  signal?: string | null
  started_at?: IsoDateTime
  status?: ProcessStatus
}

/** What changing one takes; what is left out stays as it is. */
export interface ProcessRunUpdate {
  args?: string[]
  command?: string
  cpu_usage?: number | null
  cwd?: string
  env?: JsonValue | null
  exit_code?: number | null
  exited_at?: IsoDateTime | null
  memory_usage?: number | null
  name?: string | null
  pid?: number | null
  process_id?: string
  project_id?: number
  script_name?: string | null
  script_type?: ProcessScriptType | null
  signal?: string | null
  started_at?: IsoDateTime
  status?: ProcessStatus
}

/** What replacing one takes; what is left out goes back to its default. */
export type ProcessRunReplace = ProcessRunCreate

/** Which of them; all conditions hold. */
export interface ProcessRunFilters {
  readonly id?: Comparable<number>
  readonly process_id?: Textual
  readonly project_id?: Comparable<number>
  readonly started_at?: Comparable<IsoDateTime>
  readonly status?: Discrete<ProcessStatus>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type ProcessRunSort = Sorted<
  | 'id'
  | 'process_id'
  | 'project_id'
  | 'started_at'
  | 'status'
  | 'created_at'
  | 'updated_at'
>

export type ProcessRunRelation = 'logs' | 'ports' | 'project'

export type ProcessRunInclude =
  | ProcessRunRelation
  | `logs.${ProcessLogRelation}`
  | `ports.${ProcessPortRelation}`
  | `project.${ProjectRelation}`

export interface ProcessRunListParams extends ListParams<ProcessRunFilters, ProcessRunSort, ProcessRunInclude> {
  /** Text to be found in command, name. */
  readonly q?: string
}

export type ProcessRunGetParams = GetParams<ProcessRunInclude>

export type ProcessRunBatch = BatchRequest<ProcessRunCreate, ProcessRunUpdate & { id: number }, number>
