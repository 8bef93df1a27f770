import type {
  BatchRequest,
  Comparable,
  Discrete,
  GetParams,
  IsoDateTime,
  ListParams,
  Sorted,
} from '../../runtime/index.js'
import type { ProcessLogType } from '../../values.js'
import type { ProcessRun, ProcessRunRelation } from '../process_run/types.js'

/** A line that a process wrote */
export interface ProcessLog {
  id: number
  content: string
  created_at: IsoDateTime
  line_number: number
  run_id: number
  timestamp: IsoDateTime
  type: ProcessLogType

  // There where `include` named them.
  run?: ProcessRun
}

/** What creating one takes. */
export interface ProcessLogCreate {
  content: string
  line_number: number
  run_id: number
  timestamp: IsoDateTime
  type: ProcessLogType
}

/** What changing one takes; what is left out stays as it is. */
export interface ProcessLogUpdate {
  content?: string
  line_number?: number
  run_id?: number
  timestamp?: IsoDateTime
  type?: ProcessLogType
}

/** Which of them; all conditions hold. */
export interface ProcessLogFilters {
  readonly id?: Comparable<number>
  readonly run_id?: Comparable<number>
  readonly timestamp?: Comparable<IsoDateTime>
  readonly type?: Discrete<ProcessLogType>
}

export type ProcessLogSort = Sorted<'id' | 'line_number' | 'run_id' | 'timestamp' | 'type'>

export type ProcessLogRelation = 'run'

export type ProcessLogInclude = ProcessLogRelation | `run.${ProcessRunRelation}`

export interface ProcessLogListParams extends ListParams<ProcessLogFilters, ProcessLogSort, ProcessLogInclude> {
  /** Text to be found in content. */
  readonly q?: string
}

export type ProcessLogGetParams = GetParams<ProcessLogInclude>

export type ProcessLogBatch = BatchRequest<ProcessLogCreate, ProcessLogUpdate & { id: number }, number>
