import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { AiSdkOption, AiSdkOptionRelation } from '../ai_sdk_option/types.js'
import type { Chat, ChatRelation } from '../chat/types.js'
import type { File, FileRelation } from '../file/types.js'
import type { FileGroup, FileGroupRelation } from '../file_group/types.js'
import type { FileImportance, FileImportanceRelation } from '../file_importance/types.js'
import type { GitRemote, GitRemoteRelation } from '../git_remote/types.js'
import type { GitStash, GitStashRelation } from '../git_stash/types.js'
import type { GitStatus, GitStatusRelation } from '../git_status/types.js'
import type { GitTag, GitTagRelation } from '../git_tag/types.js'
import type { GitWorktree, GitWorktreeRelation } from '../git_worktree/types.js'
import type { McpErrorPattern, McpErrorPatternRelation } from '../mcp_error_pattern/types.js'
import type { McpServerConfig, McpServerConfigRelation } from '../mcp_server_config/types.js'
import type { McpToolExecution, McpToolExecutionRelation } from '../mcp_tool_execution/types.js'
import type { McpToolStatistic, McpToolStatisticRelation } from '../mcp_tool_statistic/types.js'
import type { ProcessPort, ProcessPortRelation } from '../process_port/types.js'
import type { ProcessRun, ProcessRunRelation } from '../process_run/types.js'
import type { Prompt, PromptRelation } from '../prompt/types.js'
import type { Queue, QueueRelation } from '../queue/types.js'
import type { RelevanceConfig, RelevanceConfigRelation } from '../relevance_config/types.js'
import type { RelevanceScore, RelevanceScoreRelation } from '../relevance_score/types.js'
import type { SelectedFile, SelectedFileRelation } from '../selected_file/types.js'
import type { Ticket, TicketRelation } from '../ticket/types.js'

/** A code base and everything that is kept about it */
export interface Project {
  id: number
  description: string | null
  name: string
  /** Folder on the machine that serves the API */
  path: string
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  ai_sdk_options?: AiSdkOption[]
  chats?: Chat[]
  file_groups?: FileGroup[]
  file_importances?: FileImportance[]
  files?: File[]
  git_remotes?: GitRemote[]
  git_stashes?: GitStash[]
  git_statuses?: GitStatus[]
  git_tags?: GitTag[]
  git_worktrees?: GitWorktree[]
  mcp_error_patterns?: McpErrorPattern[]
  mcp_server_configs?: McpServerConfig[]
  mcp_tool_executions?: McpToolExecution[]
  mcp_tool_statistics?: McpToolStatistic[]
  process_ports?: ProcessPort[]
  process_runs?: ProcessRun[]
  prompts?: Prompt[]
  queues?: Queue[]
  relevance_configs?: RelevanceConfig[]
  relevance_scores?: RelevanceScore[]
  selected_files?: File[]
  selections?: SelectedFile[]
  tickets?: Ticket[]
}

/** What creating one takes. */
export interface ProjectCreate {
  description?: string | null
  name: string
  path: string
}

/** What changing one takes; what is left out stays as it is. */
export interface ProjectUpdate {
  description?: string | null
  name?: string
  path?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export type ProjectReplace = ProjectCreate

/** Which of them; all conditions hold. */
export interface ProjectFilters {
  readonly id?: Comparable<number>
  readonly name?: Textual
  readonly path?: Textual
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type ProjectSort = Sorted<'id' | 'name' | 'path' | 'created_at' | 'updated_at'>

export type ProjectRelation =
  | 'ai_sdk_options'
  | 'chats'
  | 'file_groups'
  | 'file_importances'
  | 'files'
  | 'git_remotes'
  | 'git_stashes'
  | 'git_statuses'
  | 'git_tags'
  | 'git_worktrees'
  | 'mcp_error_patterns'
  | 'mcp_server_configs'
  | 'mcp_tool_executions'
  | 'mcp_tool_statistics'
  | 'process_ports'
  | 'process_runs'
  | 'prompts'
  | 'queues'
  | 'relevance_configs'
  | 'relevance_scores'
  | 'selected_files'
  | 'selections'
  | 'tickets'

export type ProjectInclude =
  | ProjectRelation
  | `ai_sdk_options.${AiSdkOptionRelation}`
  | `chats.${ChatRelation}`
  | `file_groups.${FileGroupRelation}`
  | `file_importances.${FileImportanceRelation}`
  | `files.${FileRelation}`
  | `git_remotes.${GitRemoteRelation}`
  | `git_stashes.${GitStashRelation}`
  | `git_statuses.${GitStatusRelation}`
  | `git_tags.${GitTagRelation}`
  | `git_worktrees.${GitWorktreeRelation}`
  | `mcp_error_patterns.${McpErrorPatternRelation}`
  | `mcp_server_configs.${McpServerConfigRelation}`
  | `mcp_tool_executions.${McpToolExecutionRelation}`
  | `mcp_tool_statistics.${McpToolStatisticRelation}`
  | `process_ports.${ProcessPortRelation}`
  | `process_runs.${ProcessRunRelation}`
  | `prompts.${PromptRelation}`
  | `queues.${QueueRelation}`
  | `relevance_configs.${RelevanceConfigRelation}`
  | `relevance_scores.${RelevanceScoreRelation}`
  | `selected_files.${FileRelation}`
  | `selections.${SelectedFileRelation}`
  | `tickets.${TicketRelation}`

export interface ProjectListParams extends ListParams<ProjectFilters, ProjectSort, ProjectInclude> {
  /** Text to be found in description, name. */
  readonly q?: string
}

export type ProjectGetParams = GetParams<ProjectInclude>

export type ProjectBatch = BatchRequest<ProjectCreate, ProjectUpdate & { id: number }, number>
