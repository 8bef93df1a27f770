import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  searchQuery,
  sendBatch,
} from '../../runtime/index.js'
import type {
  FileMetadata,
  FileSlice,
  ProjectStatistics,
  PromptFile,
  PromptImport,
  PromptImportResult,
  QueueStats,
  TicketFilter,
  TicketWithCount,
  UnqueuedItem,
} from '../../values.js'
import type { AiSdkOption, AiSdkOptionListParams } from '../ai_sdk_option/types.js'
import type { Chat, ChatListParams } from '../chat/types.js'
import type { File, FileListParams } from '../file/types.js'
import type { FileGroup, FileGroupListParams } from '../file_group/types.js'
import type { FileImportance, FileImportanceListParams } from '../file_importance/types.js'
import type { GitRemote, GitRemoteListParams } from '../git_remote/types.js'
import type { GitStash, GitStashListParams } from '../git_stash/types.js'
import type { GitStatus, GitStatusListParams } from '../git_status/types.js'
import type { GitTag, GitTagListParams } from '../git_tag/types.js'
import type { GitWorktree, GitWorktreeListParams } from '../git_worktree/types.js'
import type { McpErrorPattern, McpErrorPatternListParams } from '../mcp_error_pattern/types.js'
import type { McpServerConfig, McpServerConfigListParams } from '../mcp_server_config/types.js'
import type { McpToolExecution, McpToolExecutionListParams } from '../mcp_tool_execution/types.js'
import type { McpToolStatistic, McpToolStatisticListParams } from '../mcp_tool_statistic/types.js'
import type { ProcessPort, ProcessPortListParams } from '../process_port/types.js'
import type { ProcessRun, ProcessRunListParams } from '../process_run/types.js'
import type { Prompt, PromptListParams } from '../prompt/types.js'
import type { Queue, QueueListParams } from '../queue/types.js'
import type { RelevanceConfig, RelevanceConfigListParams } from '../relevance_config/types.js'
import type { RelevanceScore, RelevanceScoreListParams } from '../relevance_score/types.js'
import type { SelectedFile, SelectedFileListParams } from '../selected_file/types.js'
import type { Ticket, TicketListParams } from '../ticket/types.js'
import type {
  Project,
  ProjectBatch,
  ProjectCreate,
  ProjectGetParams,
  ProjectListParams,
  ProjectReplace,
  ProjectUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const projectKeys = entityKeys('project', { limit: 20, sort: ['name', 'id'] })

/** One page of the projects that match: `GET /api/projects`. */
export function listProjects(http: HttpClient, params: ProjectListParams = {}, options: CallOptions = {}) {
  return http.page<Project>('/api/projects', { ...options, query: listQuery(params) })
}

/** The project with this key: `GET /api/projects/{id}`. */
export function getProject(http: HttpClient, id: number, params: ProjectGetParams = {}, options: CallOptions = {}) {
  return http.data<Project>('GET', path`/api/projects/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new project: `POST /api/projects`. */
export function createProject(http: HttpClient, payload: ProjectCreate, options: CallOptions = {}) {
  return http.data<Project>('POST', '/api/projects', { ...options, body: payload })
}

/** Changes the fields given of the project with this key, and no other: `PATCH /api/projects/{id}`. */
export function updateProject(http: HttpClient, id: number, changes: ProjectUpdate, options: CallOptions = {}) {
  return http.data<Project>('PATCH', path`/api/projects/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the project with this key; one that is left out goes back to its default:
 * `PUT /api/projects/{id}`.
 */
export function replaceProject(http: HttpClient, id: number, payload: ProjectReplace, options: CallOptions = {}) {
  return http.data<Project>('PUT', path`/api/projects/${id}`, { ...options, body: payload })
}

/** Deletes the project with this key: `DELETE /api/projects/{id}`. */
export function deleteProject(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/projects/${id}`, options)
}

/** Creates, changes and deletes many projects: `POST /api/projects/batch`. */
export function batchProjects(http: HttpClient, request: ProjectBatch, options: BatchOptions = {}) {
  return sendBatch<Project>(http, '/api/projects/batch', request, options)
}

/** One page of the ai sdk options of the project with this key: `GET /api/projects/{id}/ai-sdk-options`. */
export function listProjectAiSdkOptions(
  http: HttpClient,
  id: number,
  params: AiSdkOptionListParams = {},
  options: CallOptions = {},
) {
  return http.page<AiSdkOption>(path`/api/projects/${id}/ai-sdk-options`, { ...options, query: listQuery(params) })
}

/** One page of the chats of the project with this key: `GET /api/projects/{id}/chats`. */
export function listProjectChats(http: HttpClient, id: number, params: ChatListParams = {}, options: CallOptions = {}) {
  return http.page<Chat>(path`/api/projects/${id}/chats`, { ...options, query: listQuery(params) })
}

/** One page of the file groups of the project with this key: `GET /api/projects/{id}/file-groups`. */
export function listProjectFileGroups(
  http: HttpClient,
  id: number,
  params: FileGroupListParams = {},
  options: CallOptions = {},
) {
  return http.page<FileGroup>(path`/api/projects/${id}/file-groups`, { ...options, query: listQuery(params) })
}

/** One page of the file importances of the project with this key: `GET /api/projects/{id}/file-importances`. */
export function listProjectFileImportances(
  http: HttpClient,
  id: number,
  params: FileImportanceListParams = {},
  options: CallOptions = {},
) {
  return http.page<FileImportance>(path`/api/projects/${id}/file-importances`, { ...options, query: listQuery(params) })
}

/** One page of the files of the project with this key: `GET /api/projects/{id}/files`. */
export function listProjectFiles(http: HttpClient, id: number, params: FileListParams = {}, options: CallOptions = {}) {
  return http.page<File>(path`/api/projects/${id}/files`, { ...options, query: listQuery(params) })
}

/** One page of the git remotes of the project with this key: `GET /api/projects/{id}/git-remotes`. */
export function listProjectGitRemotes(
  http: HttpClient,
  id: number,
  params: GitRemoteListParams = {},
  options: CallOptions = {},
) {
  return http.page<GitRemote>(path`/api/projects/${id}/git-remotes`, { ...options, query: listQuery(params) })
}

/** One page of the git stashes of the project with this key: `GET /api/projects/{id}/git-stashes`. */
export function listProjectGitStashes(
  http: HttpClient,
  id: number,
  params: GitStashListParams = {},
  options: CallOptions = {},
) {
  return http.page<GitStash>(path`/api/projects/${id}/git-stashes`, { ...options, query: listQuery(params) })
}

/** One page of the git statuses of the project with this key: `GET /api/projects/{id}/git-statuses`. */
export function listProjectGitStatuses(
  http: HttpClient,
  id: number,
  params: GitStatusListParams = {},
  options: CallOptions = {},
) {
  return http.page<GitStatus>(path`/api/projects/${id}/git-statuses`, { ...options, query: listQuery(params) })
}

/** One page of the git tags of the project with this key: `GET /api/projects/{id}/git-tags`. */
export function listProjectGitTags(
  http: HttpClient,
  id: number,
  params: GitTagListParams = {},
  options: CallOptions = {},
) {
  return http.page<GitTag>(path`/api/projects/${id}/git-tags`, { ...options, query: listQuery(params) })
}

/** One page of the git worktrees of the project with this key: `GET /api/projects/{id}/git-worktrees`. */
export function listProjectGitWorktrees(
  http: HttpClient,
  id: number,
  params: GitWorktreeListParams = {},
  options: CallOptions = {},
) {
  return http.page<GitWorktree>(path`/api/projects/${id}/git-worktrees`, { ...options, query: listQuery(params) })
}

/** One page of the mcp error patterns of the project with this key: `GET /api/projects/{id}/mcp-error-patterns`. */
export function listProjectMcpErrorPatterns(
  http: HttpClient,
  id: number,
  params: McpErrorPatternListParams = {},
  options: CallOptions = {},
) {
  return http.page<McpErrorPattern>(path`/api/projects/${id}/mcp-error-patterns`, {
    ...options,
    query: listQuery(params),
  })
}

/** One page of the mcp server configs of the project with this key: `GET /api/projects/{id}/mcp-server-configs`. */
export function listProjectMcpServerConfigs(
  http: HttpClient,
  id: number,
  params: McpServerConfigListParams = {},
  options: CallOptions = {},
) {
  return http.page<McpServerConfig>(path`/api/projects/${id}/mcp-server-configs`, {
    ...options,
    query: listQuery(params),
  })
}

/** One page of the mcp tool executions of the project with this key: `GET /api/projects/{id}/mcp-tool-executions`. */
export function listProjectMcpToolExecutions(
  http: HttpClient,
  id: number,
  params: McpToolExecutionListParams = {},
  options: CallOptions = {},
) {
  return http.page<McpToolExecution>(path`/api/projects/${id}/mcp-tool-executions`, {
    ...options,
    query: listQuery(params),
  })
}

/** One page of the mcp tool statistics of the project with this key: `GET /api/projects/{id}/mcp-tool-statistics`. */
export function listProjectMcpToolStatistics(
  http: HttpClient,
  id: number,
  params: McpToolStatisticListParams = {},
  options: CallOptions = {},
) {
  return http.page<McpToolStatistic>(path`/api/projects/${id}/mcp-tool-statistics`, {
    ...options,
    query: listQuery(params),
  })
}

/** One page of the process ports of the project with this key: `GET /api/projects/{id}/process-ports`. */
export function listProjectProcessPorts(
  http: HttpClient,
  id: number,
  params: ProcessPortListParams = {},
  options: CallOptions = {},
) {
  return http.page<ProcessPort>(path`/api/projects/${id}/process-ports`, { ...options, query: listQuery(params) })
}

/** One page of the process runs of the project with this key: `GET /api/projects/{id}/process-runs`. */
export function listProjectProcessRuns(
  http: HttpClient,
  id: number,
  params: ProcessRunListParams = {},
  options: CallOptions = {},
) {
  return http.page<ProcessRun>(path`/api/projects/${id}/process-runs`, { ...options, query: listQuery(params) })
}

/** One page of the prompts of the project with this key: `GET /api/projects/{id}/prompts`. */
export function listProjectPrompts(
  http: HttpClient,
  id: number,
  params: PromptListParams = {},
  options: CallOptions = {},
) {
  return http.page<Prompt>(path`/api/projects/${id}/prompts`, { ...options, query: listQuery(params) })
}

/** One page of the queues of the project with this key: `GET /api/projects/{id}/queues`. */
export function listProjectQueues(
  http: HttpClient,
  id: number,
  params: QueueListParams = {},
  options: CallOptions = {},
) {
  return http.page<Queue>(path`/api/projects/${id}/queues`, { ...options, query: listQuery(params) })
}

/** One page of the relevance configs of the project with this key: `GET /api/projects/{id}/relevance-configs`. */
export function listProjectRelevanceConfigs(
  http: HttpClient,
  id: number,
  params: RelevanceConfigListParams = {},
  options: CallOptions = {},
) {
  return http.page<RelevanceConfig>(path`/api/projects/${id}/relevance-configs`, {
    ...options,
    query: listQuery(params),
  })
}

/** One page of the relevance scores of the project with this key: `GET /api/projects/{id}/relevance-scores`. */
export function listProjectRelevanceScores(
  http: HttpClient,
  id: number,
  params: RelevanceScoreListParams = {},
  options: CallOptions = {},
) {
  return http.page<RelevanceScore>(path`/api/projects/${id}/relevance-scores`, { ...options, query: listQuery(params) })
}

/** One page of the selected files of the project with this key: `GET /api/projects/{id}/selected-files`. */
export function listProjectSelectedFiles(
  http: HttpClient,
  id: number,
  params: FileListParams = {},
  options: CallOptions = {},
) {
  return http.page<File>(path`/api/projects/${id}/selected-files`, { ...options, query: listQuery(params) })
}

/** One page of the selections of the project with this key: `GET /api/projects/{id}/selections`. */
export function listProjectSelections(
  http: HttpClient,
  id: number,
  params: SelectedFileListParams = {},
  options: CallOptions = {},
) {
  return http.page<SelectedFile>(path`/api/projects/${id}/selections`, { ...options, query: listQuery(params) })
}

/** One page of the tickets of the project with this key: `GET /api/projects/{id}/tickets`. */
export function listProjectTickets(
  http: HttpClient,
  id: number,
  params: TicketListParams = {},
  options: CallOptions = {},
) {
  return http.page<Ticket>(path`/api/projects/${id}/tickets`, { ...options, query: listQuery(params) })
}

/**
 * Puts one among the selected files of the project with this key:
 * `PUT /api/projects/{id}/selected-files/{file_id}`.
 */
export function addToProjectSelectedFiles(http: HttpClient, id: number, target: string, options: CallOptions = {}) {
  return http.done('PUT', path`/api/projects/${id}/selected-files/${target}`, options)
}

/**
 * Takes one from the selected files of the project with this key:
 * `DELETE /api/projects/{id}/selected-files/{file_id}`.
 */
export function removeFromProjectSelectedFiles(
  http: HttpClient,
  id: number,
  target: string,
  options: CallOptions = {},
) {
  return http.done('DELETE', path`/api/projects/${id}/selected-files/${target}`, options)
}

/** Give a prompt to a project: `POST /api/projects/{id}/prompts/{prompt_id}`. */
export function addPromptToProject(
  http: HttpClient,
  variables: { id: number; prompt_id: number },
  options: CallOptions = {},
) {
  return http.data<Prompt>('POST', path`/api/projects/${variables.id}/prompts/${variables.prompt_id}`, options)
}

/** Export the prompts of a project as markdown: `GET /api/projects/{id}/prompts/export`. */
export function exportProjectPrompts(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<PromptFile[]>('GET', path`/api/projects/${variables.id}/prompts/export`, options)
}

/** Import prompts into a project: `POST /api/projects/{id}/prompts/import`. */
export function importProjectPrompts(
  http: HttpClient,
  variables: { id: number; body: PromptImport },
  options: CallOptions = {},
) {
  return http.data<PromptImportResult>('POST', path`/api/projects/${variables.id}/prompts/import`, {
    ...options,
    body: variables.body,
  })
}

/** List files without their content: `GET /api/projects/{id}/files/metadata`. */
export function projectFileMetadata(
  http: HttpClient,
  variables: { id: number; query?: FileSlice },
  options: CallOptions = {},
) {
  return http.data<FileMetadata[]>('GET', path`/api/projects/${variables.id}/files/metadata`, {
    ...options,
    query: searchQuery(variables.query ?? {}),
  })
}

/** List queues in numbers: `GET /api/projects/{id}/queues-with-stats`. */
export function projectQueuesWithStats(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<QueueStats[]>('GET', path`/api/projects/${variables.id}/queues-with-stats`, options)
}

/** Count what a project holds: `GET /api/projects/{id}/statistics`. */
export function projectStatistics(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<ProjectStatistics>('GET', path`/api/projects/${variables.id}/statistics`, options)
}

/** List tickets with task counts: `GET /api/projects/{id}/tickets-with-count`. */
export function projectTicketsWithCount(
  http: HttpClient,
  variables: { id: number; query?: TicketFilter },
  options: CallOptions = {},
) {
  return http.data<TicketWithCount[]>('GET', path`/api/projects/${variables.id}/tickets-with-count`, {
    ...options,
    query: searchQuery(variables.query ?? {}),
  })
}

/** List open tickets and tasks that wait in no queue: `GET /api/projects/{id}/unqueued-items`. */
export function projectUnqueuedItems(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<UnqueuedItem[]>('GET', path`/api/projects/${variables.id}/unqueued-items`, options)
}

/** Take a prompt from a project: `DELETE /api/projects/{id}/prompts/{prompt_id}`. */
export function removePromptFromProject(
  http: HttpClient,
  variables: { id: number; prompt_id: number },
  options: CallOptions = {},
) {
  return http.data<Prompt>('DELETE', path`/api/projects/${variables.id}/prompts/${variables.prompt_id}`, options)
}
