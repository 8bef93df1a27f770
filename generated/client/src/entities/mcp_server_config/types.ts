import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** An MCP server that a project can start */
export interface McpServerConfig {
  id: number
  args: string[] | null
  auto_start: boolean
  command: string
  enabled: boolean
  /** Names and values of its environment */
  env: JsonValue | null
  name: string
  project_id: number
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project
}

/** What creating one takes. */
export interface McpServerConfigCreate {
  args?: string[] | null
  auto_start?: boolean
  command: string
  enabled?: boolean
  env?: JsonValue | null
  name: string
  project_id: number
}

/** What changing one takes; what is left out stays as it is. */
export interface McpServerConfigUpdate {
  args?: string[] | null
  auto_start?: boolean
  command?: string
  enabled?: boolean
  env?: JsonValue | null
  name?: string
  project_id?: number
}

/** What replacing one takes; what is left out goes back to its default. */
export type McpServerConfigReplace = McpServerConfigCreate

/** Which of them; all conditions hold. */
export interface McpServerConfigFilters {
  readonly id?: Comparable<number>
  readonly auto_start?: boolean
  readonly enabled?: boolean
  readonly name?: Textual
  readonly project_id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type McpServerConfigSort = Sorted<
  | 'id'
  | 'auto_start'
  | 'enabled'
  | 'name'
  | 'project_id'
  | 'created_at'
  | 'updated_at'
>

export type McpServerConfigRelation = 'project'

export type McpServerConfigInclude = McpServerConfigRelation | `project.${ProjectRelation}`

export type McpServerConfigListParams = ListParams<McpServerConfigFilters, McpServerConfigSort, McpServerConfigInclude>

export type McpServerConfigGetParams = GetParams<McpServerConfigInclude>

export type McpServerConfigBatch = BatchRequest<McpServerConfigCreate, McpServerConfigUpdate & { id: number }, number>
