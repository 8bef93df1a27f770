import type {
  BatchRequest,
  Comparable,
  Discrete,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Nullable,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { ToolExecutionStatus } from '../../values.js'
import type { McpExecutionChain, McpExecutionChainRelation } from '../mcp_execution_chain/types.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** One call of a tool */
export interface McpToolExecution {
  id: number
  completed_at: IsoDateTime | null
  duration_ms: number | null
  error_code: string | null
  error_message: string | null
  input_params: JsonValue | null
  metadata: JsonValue | null
  /** Bytes */
  output_size: number | null
  project_id: number | null
  session_id: string | null
  started_at: IsoDateTime
  status: ToolExecutionStatus
  tool_name: string
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  chains?: McpExecutionChain[]
  child_chains?: McpExecutionChain[]
  project?: Project | null
}

/** What creating one takes. */
export interface McpToolExecutionCreate {
  completed_at?: IsoDateTime | null
  duration_ms?: number | null
  error_code?: string | null
  error_message?: string | null
  input_params?: JsonValue | null
  metadata?: JsonValue | null
  output_size?: number | null
  project_id?: number | null
  session_id?: string | null
  started_at?: IsoDateTime
  status?: ToolExecutionStatus
  tool_name: string
}

/** What changing one takes; what is left out stays as it is. */
export interface McpToolExecutionUpdate {
  completed_at?: IsoDateTime | null
  duration_ms?: number | null
  error_code?: string | null
  error_message?: string | null
  input_params?: JsonValue | null
  metadata?: JsonValue | null
  output_size?: number | null
  project_id?: number | null
  session_id?: string | null
  started_at?: IsoDateTime
  status?: ToolExecutionStatus
  tool_name?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export type McpToolExecutionReplace = McpToolExecutionCreate

/** Which of them; all conditions hold. */
export interface McpToolExecutionFilters {
  readonly id?: Comparable<number>
  readonly project_id?: Nullable<Comparable<number>>
  readonly session_id?: Nullable<Textual>
  readonly started_at?: Comparable<IsoDateTime>
  readonly status?: Discrete<ToolExecutionStatus>
  readonly tool_name?: Textual
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type McpToolExecutionSort = Sorted<
  | 'id'
  | 'project_id'
  | 'session_id'
  | 'started_at'
  | 'status'
  | 'tool_name'
  | 'created_at'
  | 'updated_at'
>

export type McpToolExecutionRelation = 'chains' | 'child_chains' | 'project'

export type McpToolExecutionInclude =
  | McpToolExecutionRelation
  | `chains.${McpExecutionChainRelation}`
  | `child_chains.${McpExecutionChainRelation}`
  | `project.${ProjectRelation}`

export interface McpToolExecutionListParams extends ListParams<
  McpToolExecutionFilters,
  McpToolExecutionSort,
  McpToolExecutionInclude
> {
  /** Text to be found in tool_name. */
  readonly q?: string
}

export type McpToolExecutionGetParams = GetParams<McpToolExecutionInclude>

export type McpToolExecutionBatch = BatchRequest<
  McpToolExecutionCreate,
  McpToolExecutionUpdate & { id: number },
  number
>
