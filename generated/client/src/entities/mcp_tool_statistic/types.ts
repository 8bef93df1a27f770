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
import type { StatisticPeriod } from '../../values.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** The calls of a tool in one period */
export interface McpToolStatistic {
  id: number
  avg_duration_ms: number
  error_count: number
  execution_count: number
  max_duration_ms: number | null
  min_duration_ms: number | null
  period_end: IsoDateTime
  period_start: IsoDateTime
  period_type: StatisticPeriod
  project_id: number | null
  success_count: number
  timeout_count: number
  tool_name: string
  total_duration_ms: number
  /** Bytes */
  total_output_size: number
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project | null
}

/** What creating one takes. */
export interface McpToolStatisticCreate {
  avg_duration_ms?: number
  error_count?: number
  execution_count?: number
  max_duration_ms?: number | null
  min_duration_ms?: number | null
  period_end: IsoDateTime
  period_start: IsoDateTime
  period_type: StatisticPeriod
  project_id?: number | null
  success_count?: number
  timeout_count?: number
  tool_name: string
  total_duration_ms?: number
  total_output_size?: number
}

/** What changing one takes; what is left out stays as it is. */
export interface McpToolStatisticUpdate {
  avg_duration_ms?: number
  error_count?: number
  execution_count?: number
  max_duration_ms?: number | null
  min_duration_ms?: number | null
  period_end?: IsoDateTime
  period_start?: IsoDateTime
  period_type?: StatisticPeriod
  project_id?: number | null
  success_count?: number
  timeout_count?: number
  tool_name?: string
  total_duration_ms?: number
  total_output_size?: number
}

/** What replacing one takes; what is left out goes back to its default. */
export type McpToolStatisticReplace = McpToolStatisticCreate

/** Which of them; all conditions hold. */
export interface McpToolStatisticFilters {
  readonly id?: Comparable<number>
  readonly period_end?: Comparable<IsoDateTime>
  readonly period_start?: Comparable<IsoDateTime>
  readonly period_type?: Discrete<StatisticPeriod>
  readonly project_id?: Nullable<Comparable<number>>
  readonly tool_name?: Textual
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type McpToolStatisticSort = Sorted<
  | 'id'
  | 'period_end'
  | 'period_start'
  | 'period_type'
  | 'project_id'
  | 'tool_name'
  | 'created_at'
  | 'updated_at'
>

export type McpToolStatisticRelation = 'project'

export type McpToolStatisticInclude = McpToolStatisticRelation | `project.${ProjectRelation}`

export type McpToolStatisticListParams = ListParams<
  McpToolStatisticFilters,
  McpToolStatisticSort,
  McpToolStatisticInclude
>

export type McpToolStatisticGetParams = GetParams<McpToolStatisticInclude>

export type McpToolStatisticBatch = BatchRequest<
  McpToolStatisticCreate,
  McpToolStatisticUpdate & { id: number },
  number
>
