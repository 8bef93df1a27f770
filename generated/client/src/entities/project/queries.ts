import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import type { FileSlice, PromptImport, TicketFilter } from '../../values.js'
import { aiSdkOptionKeys } from '../ai_sdk_option/api.js'
import type { AiSdkOptionListParams } from '../ai_sdk_option/types.js'
import { chatKeys } from '../chat/api.js'
import type { ChatListParams } from '../chat/types.js'
import { fileKeys } from '../file/api.js'
import type { FileListParams } from '../file/types.js'
import { fileGroupKeys } from '../file_group/api.js'
import type { FileGroupListParams } from '../file_group/types.js'
import { fileImportanceKeys } from '../file_importance/api.js'
import type { FileImportanceListParams } from '../file_importance/types.js'
import { gitRemoteKeys } from '../git_remote/api.js'
import type { GitRemoteListParams } from '../git_remote/types.js'
import { gitStashKeys } from '../git_stash/api.js'
import type { GitStashListParams } from '../git_stash/types.js'
import { gitStatusKeys } from '../git_status/api.js'
import type { GitStatusListParams } from '../git_status/types.js'
import { gitTagKeys } from '../git_tag/api.js'
import type { GitTagListParams } from '../git_tag/types.js'
import { gitWorktreeKeys } from '../git_worktree/api.js'
import type { GitWorktreeListParams } from '../git_worktree/types.js'
import { mcpErrorPatternKeys } from '../mcp_error_pattern/api.js'
import type { McpErrorPatternListParams } from '../mcp_error_pattern/types.js'
import { mcpServerConfigKeys } from '../mcp_server_config/api.js'
import type { McpServerConfigListParams } from '../mcp_server_config/types.js'
import { mcpToolExecutionKeys } from '../mcp_tool_execution/api.js'
import type { McpToolExecutionListParams } from '../mcp_tool_execution/types.js'
import { mcpToolStatisticKeys } from '../mcp_tool_statistic/api.js'
import type { McpToolStatisticListParams } from '../mcp_tool_statistic/types.js'
import { processPortKeys } from '../process_port/api.js'
import type { ProcessPortListParams } from '../process_port/types.js'
import { processRunKeys } from '../process_run/api.js'
import type { ProcessRunListParams } from '../process_run/types.js'
import { promptKeys } from '../prompt/api.js'
import type { PromptListParams } from '../prompt/types.js'
import { queueKeys } from '../queue/api.js'
import type { QueueListParams } from '../queue/types.js'
import { relevanceConfigKeys } from '../relevance_config/api.js'
import type { RelevanceConfigListParams } from '../relevance_config/types.js'
import { relevanceScoreKeys } from '../relevance_score/api.js'
import type { RelevanceScoreListParams } from '../relevance_score/types.js'
import { selectedFileKeys } from '../selected_file/api.js'
import type { SelectedFileListParams } from '../selected_file/types.js'
import { ticketKeys } from '../ticket/api.js'
import type { TicketListParams } from '../ticket/types.js'
import {
  addPromptToProject,
  addToProjectSelectedFiles,
  batchProjects,
  createProject,
  deleteProject,
  exportProjectPrompts,
  getProject,
  importProjectPrompts,
  listProjectAiSdkOptions,
  listProjectChats,
  listProjectFileGroups,
  listProjectFileImportances,
  listProjectFiles,
  listProjectGitRemotes,
  listProjectGitStashes,
  listProjectGitStatuses,
  listProjectGitTags,
  listProjectGitWorktrees,
  listProjectMcpErrorPatterns,
  listProjectMcpServerConfigs,
  listProjectMcpToolExecutions,
  listProjectMcpToolStatistics,
  listProjectProcessPorts,
  listProjectProcessRuns,
  listProjectPrompts,
  listProjectQueues,
  listProjectRelevanceConfigs,
  listProjectRelevanceScores,
  listProjects,
  listProjectSelectedFiles,
  listProjectSelections,
  listProjectTickets,
  projectFileMetadata,
  projectKeys,
  projectQueuesWithStats,
  projectStatistics,
  projectTicketsWithCount,
  projectUnqueuedItems,
  removeFromProjectSelectedFiles,
  removePromptFromProject,
  replaceProject,
  updateProject,
} from './api.js'
import type {
  ProjectBatch,
  ProjectCreate,
  ProjectGetParams,
  ProjectListParams,
  ProjectReplace,
  ProjectUpdate,
} from './types.js'

/** What `useProjects` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectListOptions = (params: ProjectListParams = {}) =>
  queryOf({
    queryKey: projectKeys.list(params),
    queryFn: ({ client, signal }) => listProjects(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const projectInfiniteOptions = (params: ProjectListParams = {}) =>
  infiniteQueryOf({
    queryKey: projectKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listProjects(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useProject` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectDetailOptions = (id: number, params: ProjectGetParams = {}) =>
  queryOf({
    queryKey: projectKeys.detail(id, params),
    queryFn: ({ client, signal }) => getProject(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateProject` sends, as options: for `useMutation`. */
export const createProjectOptions = () =>
  mutationOf({
    mutationKey: projectKeys.write('create'),
    mutationFn: (payload: ProjectCreate, { client }) => createProject(httpOf(client), payload),
  })

/** What `useUpdateProject` sends, as options: for `useMutation`. */
export const updateProjectOptions = () =>
  mutationOf({
    mutationKey: projectKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ProjectUpdate }, { client }) =>
      updateProject(httpOf(client), id, changes),
  })

/** What `useReplaceProject` sends, as options: for `useMutation`. */
export const replaceProjectOptions = () =>
  mutationOf({
    mutationKey: projectKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ProjectReplace }, { client }) =>
      replaceProject(httpOf(client), id, payload),
  })

/** What `useDeleteProject` sends, as options: for `useMutation`. */
export const deleteProjectOptions = () =>
  mutationOf({
    mutationKey: projectKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteProject(httpOf(client), id),
  })

/** What `useBatchProjects` sends, as options: for `useMutation`. */
export const batchProjectsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: projectKeys.write('batch'),
    mutationFn: (request: ProjectBatch, { client }) => batchProjects(httpOf(client), request, options),
  })

/** What `useProjectAiSdkOptions` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectAiSdkOptionsOptions = (id: number, params: AiSdkOptionListParams = {}) =>
  queryOf({
    queryKey: aiSdkOptionKeys.related(params, { of: 'project', id, relation: 'ai_sdk_options' }),
    queryFn: ({ client, signal }) => listProjectAiSdkOptions(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useProjectChats` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectChatsOptions = (id: number, params: ChatListParams = {}) =>
  queryOf({
    queryKey: chatKeys.related(params, { of: 'project', id, relation: 'chats' }),
    queryFn: ({ client, signal }) => listProjectChats(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

/** What `useProjectFileGroups` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectFileGroupsOptions = (id: number, params: FileGroupListParams = {}) =>
  queryOf({
    queryKey: fileGroupKeys.related(params, { of: 'project', id, relation: 'file_groups' }),
    queryFn: ({ client, signal }) => listProjectFileGroups(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useProjectFileImportances` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectFileImportancesOptions = (id: number, params: FileImportanceListParams = {}) =>
  queryOf({
    queryKey: fileImportanceKeys.related(params, { of: 'project', id, relation: 'file_importances' }),
    queryFn: ({ client, signal }) => listProjectFileImportances(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useProjectFiles` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectFilesOptions = (id: number, params: FileListParams = {}) =>
  queryOf({
    queryKey: fileKeys.related(params, { of: 'project', id, relation: 'files' }),
    queryFn: ({ client, signal }) => listProjectFiles(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectGitRemotes` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectGitRemotesOptions = (id: number, params: GitRemoteListParams = {}) =>
  queryOf({
    queryKey: gitRemoteKeys.related(params, { of: 'project', id, relation: 'git_remotes' }),
    queryFn: ({ client, signal }) => listProjectGitRemotes(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useProjectGitStashes` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectGitStashesOptions = (id: number, params: GitStashListParams = {}) =>
  queryOf({
    queryKey: gitStashKeys.related(params, { of: 'project', id, relation: 'git_stashes' }),
    queryFn: ({ client, signal }) => listProjectGitStashes(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectGitStatuses` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectGitStatusesOptions = (id: number, params: GitStatusListParams = {}) =>
  queryOf({
    queryKey: gitStatusKeys.related(params, { of: 'project', id, relation: 'git_statuses' }),
    queryFn: ({ client, signal }) => listProjectGitStatuses(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectGitTags` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectGitTagsOptions = (id: number, params: GitTagListParams = {}) =>
  queryOf({
    queryKey: gitTagKeys.related(params, { of: 'project', id, relation: 'git_tags' }),
    queryFn: ({ client, signal }) => listProjectGitTags(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useProjectGitWorktrees` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectGitWorktreesOptions = (id: number, params: GitWorktreeListParams = {}) =>
  queryOf({
    queryKey: gitWorktreeKeys.related(params, { of: 'project', id, relation: 'git_worktrees' }),
    queryFn: ({ client, signal }) => listProjectGitWorktrees(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectMcpErrorPatterns` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectMcpErrorPatternsOptions = (id: number, params: McpErrorPatternListParams = {}) =>
  queryOf({
    queryKey: mcpErrorPatternKeys.related(params, { of: 'project', id, relation: 'mcp_error_patterns' }),
    queryFn: ({ client, signal }) => listProjectMcpErrorPatterns(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useProjectMcpServerConfigs` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectMcpServerConfigsOptions = (id: number, params: McpServerConfigListParams = {}) =>
  queryOf({
    queryKey: mcpServerConfigKeys.related(params, { of: 'project', id, relation: 'mcp_server_configs' }),
    queryFn: ({ client, signal }) => listProjectMcpServerConfigs(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useProjectMcpToolExecutions` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectMcpToolExecutionsOptions = (id: number, params: McpToolExecutionListParams = {}) =>
  queryOf({
    queryKey: mcpToolExecutionKeys.related(params, { of: 'project', id, relation: 'mcp_tool_executions' }),
    queryFn: ({ client, signal }) => listProjectMcpToolExecutions(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

/** What `useProjectMcpToolStatistics` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectMcpToolStatisticsOptions = (id: number, params: McpToolStatisticListParams = {}) =>
  queryOf({
    queryKey: mcpToolStatisticKeys.related(params, { of: 'project', id, relation: 'mcp_tool_statistics' }),
    queryFn: ({ client, signal }) => listProjectMcpToolStatistics(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useProjectProcessPorts` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectProcessPortsOptions = (id: number, params: ProcessPortListParams = {}) =>
  queryOf({
    queryKey: processPortKeys.related(params, { of: 'project', id, relation: 'process_ports' }),
    queryFn: ({ client, signal }) => listProjectProcessPorts(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useProjectProcessRuns` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectProcessRunsOptions = (id: number, params: ProcessRunListParams = {}) =>
  queryOf({
    queryKey: processRunKeys.related(params, { of: 'project', id, relation: 'process_runs' }),
    queryFn: ({ client, signal }) => listProjectProcessRuns(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useProjectPrompts` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectPromptsOptions = (id: number, params: PromptListParams = {}) =>
  queryOf({
    queryKey: promptKeys.related(params, { of: 'project', id, relation: 'prompts' }),
    queryFn: ({ client, signal }) => listProjectPrompts(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectQueues` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectQueuesOptions = (id: number, params: QueueListParams = {}) =>
  queryOf({
    queryKey: queueKeys.related(params, { of: 'project', id, relation: 'queues' }),
    queryFn: ({ client, signal }) => listProjectQueues(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

/** What `useProjectRelevanceConfigs` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectRelevanceConfigsOptions = (id: number, params: RelevanceConfigListParams = {}) =>
  queryOf({
    queryKey: relevanceConfigKeys.related(params, { of: 'project', id, relation: 'relevance_configs' }),
    queryFn: ({ client, signal }) => listProjectRelevanceConfigs(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useProjectRelevanceScores` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectRelevanceScoresOptions = (id: number, params: RelevanceScoreListParams = {}) =>
  queryOf({
    queryKey: relevanceScoreKeys.related(params, { of: 'project', id, relation: 'relevance_scores' }),
    queryFn: ({ client, signal }) => listProjectRelevanceScores(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useProjectSelectedFiles` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectSelectedFilesOptions = (id: number, params: FileListParams = {}) =>
  queryOf({
    queryKey: fileKeys.related(params, { of: 'project', id, relation: 'selected_files' }),
    queryFn: ({ client, signal }) => listProjectSelectedFiles(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectSelections` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectSelectionsOptions = (id: number, params: SelectedFileListParams = {}) =>
  queryOf({
    queryKey: selectedFileKeys.related(params, { of: 'project', id, relation: 'selections' }),
    queryFn: ({ client, signal }) => listProjectSelections(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectTickets` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectTicketsOptions = (id: number, params: TicketListParams = {}) =>
  queryOf({
    queryKey: ticketKeys.related(params, { of: 'project', id, relation: 'tickets' }),
    queryFn: ({ client, signal }) => listProjectTickets(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

/** What `useAddToProjectSelectedFiles` sends, as options: for `useMutation`. */
export const addToProjectSelectedFilesOptions = () =>
  mutationOf({
    mutationKey: projectKeys.link('add', 'selected_files'),
    mutationFn: ({ id, target }: { id: number; target: string }, { client }) =>
      addToProjectSelectedFiles(httpOf(client), id, target),
  })

/** What `useRemoveFromProjectSelectedFiles` sends, as options: for `useMutation`. */
export const removeFromProjectSelectedFilesOptions = () =>
  mutationOf({
    mutationKey: projectKeys.link('remove', 'selected_files'),
    mutationFn: ({ id, target }: { id: number; target: string }, { client }) =>
      removeFromProjectSelectedFiles(httpOf(client), id, target),
  })

/** What `useAddPromptToProject` sends, as options: for `useMutation`. */
export const addPromptToProjectOptions = () =>
  mutationOf({
    mutationKey: projectKeys.call('add_prompt_to_project'),
    mutationFn: (variables: { id: number; prompt_id: number }, { client }) =>
      addPromptToProject(httpOf(client), variables),
  })

/** What `useExportProjectPrompts` asks, as options: for `useQuery`, `useQueries` and the like. */
export const exportProjectPromptsOptions = (variables: { id: number }) =>
  queryOf({
    queryKey: projectKeys.read('export_project_prompts', variables),
    queryFn: ({ client, signal }) => exportProjectPrompts(httpOf(client), variables, { signal }),
    ...freshness.moderate,
  })

/** What `useImportProjectPrompts` sends, as options: for `useMutation`. */
export const importProjectPromptsOptions = () =>
  mutationOf({
    mutationKey: projectKeys.call('import_project_prompts'),
    mutationFn: (variables: { id: number; body: PromptImport }, { client }) =>
      importProjectPrompts(httpOf(client), variables),
  })

/** What `useProjectFileMetadata` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectFileMetadataOptions = (variables: { id: number; query?: FileSlice }) =>
  queryOf({
    queryKey: projectKeys.read('file_metadata', variables),
    queryFn: ({ client, signal }) => projectFileMetadata(httpOf(client), variables, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectQueuesWithStats` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectQueuesWithStatsOptions = (variables: { id: number }) =>
  queryOf({
    queryKey: projectKeys.read('queues_with_stats', variables),
    queryFn: ({ client, signal }) => projectQueuesWithStats(httpOf(client), variables, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectStatistics` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectStatisticsOptions = (variables: { id: number }) =>
  queryOf({
    queryKey: projectKeys.read('statistics', variables),
    queryFn: ({ client, signal }) => projectStatistics(httpOf(client), variables, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectTicketsWithCount` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectTicketsWithCountOptions = (variables: { id: number; query?: TicketFilter }) =>
  queryOf({
    queryKey: projectKeys.read('tickets_with_count', variables),
    queryFn: ({ client, signal }) => projectTicketsWithCount(httpOf(client), variables, { signal }),
    ...freshness.moderate,
  })

/** What `useProjectUnqueuedItems` asks, as options: for `useQuery`, `useQueries` and the like. */
export const projectUnqueuedItemsOptions = (variables: { id: number }) =>
  queryOf({
    queryKey: projectKeys.read('unqueued_items', variables),
    queryFn: ({ client, signal }) => projectUnqueuedItems(httpOf(client), variables, { signal }),
    ...freshness.moderate,
  })

/** What `useRemovePromptFromProject` sends, as options: for `useMutation`. */
export const removePromptFromProjectOptions = () =>
  mutationOf({
    mutationKey: projectKeys.call('remove_prompt_from_project'),
    mutationFn: (variables: { id: number; prompt_id: number }, { client }) =>
      removePromptFromProject(httpOf(client), variables),
  })
