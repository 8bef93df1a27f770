import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Nullable,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** An error that the tools met more than once */
export interface McpErrorPattern {
  id: number
  error_pattern: string
  error_type: string
  last_occurred_at: IsoDateTime
  metadata: JsonValue | null
  occurrence_count: number
  project_id: number | null
  tool_name: string
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project | null
}

/** What creating one takes. */
export interface McpErrorPatternCreate {
  error_pattern: string
  error_type: string
  last_occurred_at: IsoDateTime
  metadata?: JsonValue | null
  occurrence_count?: number
  project_id?: number | null
  tool_name: string
}

/** What changing one takes; what is left out stays as it is. */
export interface McpErrorPatternUpdate {
  error_pattern?: string
  error_type?: string
  last_occurred_at?: IsoDateTime
  metadata?: JsonValue | null
  occurrence_count?: number
  project_id?: number | null
  tool_name?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export type McpErrorPatternReplace = McpErrorPatternCreate

/** Which of them; all conditions hold. */
export interface McpErrorPatternFilters {
  readonly id?: Comparable<number>
  readonly error_pattern?: Textual
  readonly error_type?: Textual
  readonly project_id?: Nullable<Comparable<number>>
  readonly tool_name?: Textual
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type McpErrorPatternSort = Sorted<
  | 'id'
  | 'error_pattern'
  | 'error_type'
  | 'project_id'
  | 'tool_name'
  | 'created_at'
  | 'updated_at'
>

export type McpErrorPatternRelation = 'project'

export type McpErrorPatternInclude = McpErrorPatternRelation | `project.${ProjectRelation}`

export type McpErrorPatternListParams = ListParams<McpErrorPatternFilters, McpErrorPatternSort, McpErrorPatternInclude>

export type McpErrorPatternGetParams = GetParams<McpErrorPatternInclude>

export type McpErrorPatternBatch = BatchRequest<McpErrorPatternCreate, McpErrorPatternUpdate & { id: number }, number>
