import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Nullable,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { McpToolExecution, McpToolExecutionRelation } from '../mcp_tool_execution/types.js'

/** Which call of a tool led to which */
export interface McpExecutionChain {
  id: number
  chain_id: string
  created_at: IsoDateTime
  execution_id: number
  parent_execution_id: number | null
  position: number

  // There where `include` named them.
  execution?: McpToolExecution
  parent_execution?: McpToolExecution | null
}

/** What creating one takes. */
export interface McpExecutionChainCreate {
  chain_id: string
  execution_id: number
  parent_execution_id?: number | null
  position?: number
}

/** What changing one takes; what is left out stays as it is. */
export interface McpExecutionChainUpdate {
  chain_id?: string
  execution_id?: number
  parent_execution_id?: number | null
  position?: number
}

/** What replacing one takes; what is left out goes back to its default. */
export type McpExecutionChainReplace = McpExecutionChainCreate

/** Which of them; all conditions hold. */
export interface McpExecutionChainFilters {
  readonly id?: Comparable<number>
  readonly chain_id?: Textual
  readonly execution_id?: Comparable<number>
  readonly parent_execution_id?: Nullable<Comparable<number>>
}

export type McpExecutionChainSort = Sorted<'id' | 'chain_id' | 'execution_id' | 'parent_execution_id' | 'position'>

export type McpExecutionChainRelation = 'execution' | 'parent_execution'

export type McpExecutionChainInclude =
  | McpExecutionChainRelation
  | `execution.${McpToolExecutionRelation}`
  | `parent_execution.${McpToolExecutionRelation}`

export type McpExecutionChainListParams = ListParams<
  McpExecutionChainFilters,
  McpExecutionChainSort,
  McpExecutionChainInclude
>

export type McpExecutionChainGetParams = GetParams<McpExecutionChainInclude>

export type McpExecutionChainBatch = BatchRequest<
  McpExecutionChainCreate,
  McpExecutionChainUpdate & { id: number },
  number
>
