import {
  type BatchOptions,
  type QueryExtras,
  useInfiniteQueryOf,
  useInvalidate,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../../runtime/index.js'
import { type PrefetchExtras, usePrefetch } from '../../runtime/prefetch.js'
import type { FileSlice, TicketFilter } from '../../values.js'
import type { AiSdkOptionListParams } from '../ai_sdk_option/types.js'
import type { ChatListParams } from '../chat/types.js'
import type { FileListParams } from '../file/types.js'
import type { FileGroupListParams } from '../file_group/types.js'
import type { FileImportanceListParams } from '../file_importance/types.js'
import type { GitRemoteListParams } from '../git_remote/types.js'
import type { GitStashListParams } from '../git_stash/types.js'
import type { GitStatusListParams } from '../git_status/types.js'
import type { GitTagListParams } from '../git_tag/types.js'
import type { GitWorktreeListParams } from '../git_worktree/types.js'
import type { McpErrorPatternListParams } from '../mcp_error_pattern/types.js'
import type { McpServerConfigListParams } from '../mcp_server_config/types.js'
import type { McpToolExecutionListParams } from '../mcp_tool_execution/types.js'
import type { McpToolStatisticListParams } from '../mcp_tool_statistic/types.js'
import type { ProcessPortListParams } from '../process_port/types.js'
import type { ProcessRunListParams } from '../process_run/types.js'
import type { PromptListParams } from '../prompt/types.js'
import type { QueueListParams } from '../queue/types.js'
import type { RelevanceConfigListParams } from '../relevance_config/types.js'
import type { RelevanceScoreListParams } from '../relevance_score/types.js'
import type { SelectedFileListParams } from '../selected_file/types.js'
import type { TicketListParams } from '../ticket/types.js'
import {
  addPromptToProjectOptions,
  addToProjectSelectedFilesOptions,
  batchProjectsOptions,
  createProjectOptions,
  deleteProjectOptions,
  exportProjectPromptsOptions,
  importProjectPromptsOptions,
  projectAiSdkOptionsOptions,
  projectChatsOptions,
  projectDetailOptions,
  projectFileGroupsOptions,
  projectFileImportancesOptions,
  projectFileMetadataOptions,
  projectFilesOptions,
  projectGitRemotesOptions,
  projectGitStashesOptions,
  projectGitStatusesOptions,
  projectGitTagsOptions,
  projectGitWorktreesOptions,
  projectInfiniteOptions,
  projectListOptions,
  projectMcpErrorPatternsOptions,
  projectMcpServerConfigsOptions,
  projectMcpToolExecutionsOptions,
  projectMcpToolStatisticsOptions,
  projectProcessPortsOptions,
  projectProcessRunsOptions,
  projectPromptsOptions,
  projectQueuesOptions,
  projectQueuesWithStatsOptions,
  projectRelevanceConfigsOptions,
  projectRelevanceScoresOptions,
  projectSelectedFilesOptions,
  projectSelectionsOptions,
  projectStatisticsOptions,
  projectTicketsOptions,
  projectTicketsWithCountOptions,
  projectUnqueuedItemsOptions,
  removeFromProjectSelectedFilesOptions,
  removePromptFromProjectOptions,
  replaceProjectOptions,
  updateProjectOptions,
} from './queries.js'
import type { ProjectGetParams, ProjectListParams } from './types.js'

/** One page of the projects that match: `GET /api/projects`. */
export const useProjects = (params?: ProjectListParams, extras?: QueryExtras) =>
  useQueryOf(projectListOptions(params), extras)

/** `useProjects` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProjects = (params?: ProjectListParams) =>
  useSuspenseQueryOf(projectListOptions(params))

/** `useProjects` that goes on: page after page, one list. */
export const useProjectsInfinite = (params?: ProjectListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(projectInfiniteOptions(params), extras)

/** `useProjectsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProjectsInfinite = (params?: ProjectListParams) =>
  useSuspenseInfiniteQueryOf(projectInfiniteOptions(params))

/** The project with this key: `GET /api/projects/{id}`. */
export const useProject = (id: number, params?: ProjectGetParams, extras?: QueryExtras) =>
  useQueryOf(projectDetailOptions(id, params), extras)

/** `useProject` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProject = (id: number, params?: ProjectGetParams) =>
  useSuspenseQueryOf(projectDetailOptions(id, params))

/** Creates a new project: `POST /api/projects`. */
export const useCreateProject = (extras?: WriteExtras<typeof createProjectOptions>) =>
  useMutationOf(createProjectOptions(), extras)

/** Changes the fields given of the project with this key, and no other: `PATCH /api/projects/{id}`. */
export const useUpdateProject = (extras?: WriteExtras<typeof updateProjectOptions>) =>
  useMutationOf(updateProjectOptions(), extras)

/**
 * Sets every field of the project with this key; one that is left out goes back to its default:
 * `PUT /api/projects/{id}`.
 */
export const useReplaceProject = (extras?: WriteExtras<typeof replaceProjectOptions>) =>
  useMutationOf(replaceProjectOptions(), extras)

/** Deletes the project with this key: `DELETE /api/projects/{id}`. */
export const useDeleteProject = (extras?: WriteExtras<typeof deleteProjectOptions>) =>
  useMutationOf(deleteProjectOptions(), extras)

/** Creates, changes and deletes many projects: `POST /api/projects/batch`. */
export const useBatchProjects = (options?: BatchOptions, extras?: WriteExtras<typeof batchProjectsOptions>) =>
  useMutationOf(batchProjectsOptions(options), extras)

/** One page of the ai sdk options of the project with this key: `GET /api/projects/{id}/ai-sdk-options`. */
export const useProjectAiSdkOptions = (id: number, params?: AiSdkOptionListParams, extras?: QueryExtras) =>
  useQueryOf(projectAiSdkOptionsOptions(id, params), extras)

/** One page of the chats of the project with this key: `GET /api/projects/{id}/chats`. */
export const useProjectChats = (id: number, params?: ChatListParams, extras?: QueryExtras) =>
  useQueryOf(projectChatsOptions(id, params), extras)

/** One page of the file groups of the project with this key: `GET /api/projects/{id}/file-groups`. */
export const useProjectFileGroups = (id: number, params?: FileGroupListParams, extras?: QueryExtras) =>
  useQueryOf(projectFileGroupsOptions(id, params), extras)

/** One page of the file importances of the project with this key: `GET /api/projects/{id}/file-importances`. */
export const useProjectFileImportances = (id: number, params?: FileImportanceListParams, extras?: QueryExtras) =>
  useQueryOf(projectFileImportancesOptions(id, params), extras)

/** One page of the files of the project with this key: `GET /api/projects/{id}/files`. */
export const useProjectFiles = (id: number, params?: FileListParams, extras?: QueryExtras) =>
  useQueryOf(projectFilesOptions(id, params), extras)

/** One page of the git remotes of the project with this key: `GET /api/projects/{id}/git-remotes`. */
export const useProjectGitRemotes = (id: number, params?: GitRemoteListParams, extras?: QueryExtras) =>
  useQueryOf(projectGitRemotesOptions(id, params), extras)

/** One page of the git stashes of the project with this key: `GET /api/projects/{id}/git-stashes`. */
export const useProjectGitStashes = (id: number, params?: GitStashListParams, extras?: QueryExtras) =>
  useQueryOf(projectGitStashesOptions(id, params), extras)

/** One page of the git statuses of the project with this key: `GET /api/projects/{id}/git-statuses`. */
export const useProjectGitStatuses = (id: number, params?: GitStatusListParams, extras?: QueryExtras) =>
  useQueryOf(projectGitStatusesOptions(id, params), extras)

/** One page of the git tags of the project with this key: `GET /api/projects/{id}/git-tags`. */
export const useProjectGitTags = (id: number, params?: GitTagListParams, extras?: QueryExtras) =>
  useQueryOf(projectGitTagsOptions(id, params), extras)

/** One page of the git worktrees of the project with this key: `GET /api/projects/{id}/git-worktrees`. */
export const useProjectGitWorktrees = (id: number, params?: GitWorktreeListParams, extras?: QueryExtras) =>
  useQueryOf(projectGitWorktreesOptions(id, params), extras)

/** One page of the mcp error patterns of the project with this key: `GET /api/projects/{id}/mcp-error-patterns`. */
export const useProjectMcpErrorPatterns = (id: number, params?: McpErrorPatternListParams, extras?: QueryExtras) =>
  useQueryOf(projectMcpErrorPatternsOptions(id, params), extras)

/** One page of the mcp server configs of the project with this key: `GET /api/projects/{id}/mcp-server-configs`. */
export const useProjectMcpServerConfigs = (id: number, params?: McpServerConfigListParams, extras?: QueryExtras) =>
  useQueryOf(projectMcpServerConfigsOptions(id, params), extras)

/** One page of the mcp tool executions of the project with this key: `GET /api/projects/{id}/mcp-tool-executions`. */
export const useProjectMcpToolExecutions = (id: number, params?: McpToolExecutionListParams, extras?: QueryExtras) =>
  useQueryOf(projectMcpToolExecutionsOptions(id, params), extras)

/** One page of the mcp tool statistics of the project with this key: `GET /api/projects/{id}/mcp-tool-statistics`. */
export const useProjectMcpToolStatistics = (id: number, params?: McpToolStatisticListParams, extras?: QueryExtras) =>
  useQueryOf(projectMcpToolStatisticsOptions(id, params), extras)

/** One page of the process ports of the project with this key: `GET /api/projects/{id}/process-ports`. */
export const useProjectProcessPorts = (id: number, params?: ProcessPortListParams, extras?: QueryExtras) =>
  useQueryOf(projectProcessPortsOptions(id, params), extras)

/** One page of the process runs of the project with this key: `GET /api/projects/{id}/process-runs`. */
export const useProjectProcessRuns = (id: number, params?: ProcessRunListParams, extras?: QueryExtras) =>
  useQueryOf(projectProcessRunsOptions(id, params), extras)

/** One page of the prompts of the project with this key: `GET /api/projects/{id}/prompts`. */
export const useProjectPrompts = (id: number, params?: PromptListParams, extras?: QueryExtras) =>
  useQueryOf(projectPromptsOptions(id, params), extras)

/** One page of the queues of the project with this key: `GET /api/projects/{id}/queues`. */
export const useProjectQueues = (id: number, params?: QueueListParams, extras?: QueryExtras) =>
  useQueryOf(projectQueuesOptions(id, params), extras)

/** One page of the relevance configs of the project with this key: `GET /api/projects/{id}/relevance-configs`. */
export const useProjectRelevanceConfigs = (id: number, params?: RelevanceConfigListParams, extras?: QueryExtras) =>
  useQueryOf(projectRelevanceConfigsOptions(id, params), extras)

/** One page of the relevance scores of the project with this key: `GET /api/projects/{id}/relevance-scores`. */
export const useProjectRelevanceScores = (id: number, params?: RelevanceScoreListParams, extras?: QueryExtras) =>
  useQueryOf(projectRelevanceScoresOptions(id, params), extras)

/** One page of the selected files of the project with this key: `GET /api/projects/{id}/selected-files`. */
export const useProjectSelectedFiles = (id: number, params?: FileListParams, extras?: QueryExtras) =>
  useQueryOf(projectSelectedFilesOptions(id, params), extras)

/** One page of the selections of the project with this key: `GET /api/projects/{id}/selections`. */
export const useProjectSelections = (id: number, params?: SelectedFileListParams, extras?: QueryExtras) =>
  useQueryOf(projectSelectionsOptions(id, params), extras)

/** One page of the tickets of the project with this key: `GET /api/projects/{id}/tickets`. */
export const useProjectTickets = (id: number, params?: TicketListParams, extras?: QueryExtras) =>
  useQueryOf(projectTicketsOptions(id, params), extras)

/**
 * Puts one among the selected files of the project with this key:
 * `PUT /api/projects/{id}/selected-files/{file_id}`.
 */
export const useAddToProjectSelectedFiles = (extras?: WriteExtras<typeof addToProjectSelectedFilesOptions>) =>
  useMutationOf(addToProjectSelectedFilesOptions(), extras)

/**
 * Takes one from the selected files of the project with this key:
 * `DELETE /api/projects/{id}/selected-files/{file_id}`.
 */
export const useRemoveFromProjectSelectedFiles = (extras?: WriteExtras<typeof removeFromProjectSelectedFilesOptions>) =>
  useMutationOf(removeFromProjectSelectedFilesOptions(), extras)

/** Give a prompt to a project: `POST /api/projects/{id}/prompts/{prompt_id}`. */
export const useAddPromptToProject = (extras?: WriteExtras<typeof addPromptToProjectOptions>) =>
  useMutationOf(addPromptToProjectOptions(), extras)

/** Export the prompts of a project as markdown: `GET /api/projects/{id}/prompts/export`. */
export const useExportProjectPrompts = (variables: { id: number }, extras?: QueryExtras) =>
  useQueryOf(exportProjectPromptsOptions(variables), extras)

/** Import prompts into a project: `POST /api/projects/{id}/prompts/import`. */
export const useImportProjectPrompts = (extras?: WriteExtras<typeof importProjectPromptsOptions>) =>
  useMutationOf(importProjectPromptsOptions(), extras)

/** List files without their content: `GET /api/projects/{id}/files/metadata`. */
export const useProjectFileMetadata = (variables: { id: number; query?: FileSlice }, extras?: QueryExtras) =>
  useQueryOf(projectFileMetadataOptions(variables), extras)

/** List queues in numbers: `GET /api/projects/{id}/queues-with-stats`. */
export const useProjectQueuesWithStats = (variables: { id: number }, extras?: QueryExtras) =>
  useQueryOf(projectQueuesWithStatsOptions(variables), extras)

/** Count what a project holds: `GET /api/projects/{id}/statistics`. */
export const useProjectStatistics = (variables: { id: number }, extras?: QueryExtras) =>
  useQueryOf(projectStatisticsOptions(variables), extras)

/** List tickets with task counts: `GET /api/projects/{id}/tickets-with-count`. */
export const useProjectTicketsWithCount = (variables: { id: number; query?: TicketFilter }, extras?: QueryExtras) =>
  useQueryOf(projectTicketsWithCountOptions(variables), extras)

/** List open tickets and tasks that wait in no queue: `GET /api/projects/{id}/unqueued-items`. */
export const useProjectUnqueuedItems = (variables: { id: number }, extras?: QueryExtras) =>
  useQueryOf(projectUnqueuedItemsOptions(variables), extras)

/** Take a prompt from a project: `DELETE /api/projects/{id}/prompts/{prompt_id}`. */
export const useRemovePromptFromProject = (extras?: WriteExtras<typeof removePromptFromProjectOptions>) =>
  useMutationOf(removePromptFromProjectOptions(), extras)

/** Props that read a project ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchProject = (
  params?: ProjectGetParams,
  extras?: PrefetchExtras<'ai_sdk_options' | 'chats' | 'file_groups' | 'file_importances' | 'files' | 'git_remotes' | 'git_stashes' | 'git_statuses' | 'git_tags' | 'git_worktrees' | 'mcp_error_patterns' | 'mcp_server_configs' | 'mcp_tool_executions' | 'mcp_tool_statistics' | 'process_ports' | 'process_runs' | 'prompts' | 'queues' | 'relevance_configs' | 'relevance_scores' | 'selected_files' | 'selections' | 'tickets'>,
) =>
  usePrefetch(
    {
      detail: (id: number) => projectDetailOptions(id, params),
      related: {
        ai_sdk_options: projectAiSdkOptionsOptions,
        chats: projectChatsOptions,
        file_groups: projectFileGroupsOptions,
        file_importances: projectFileImportancesOptions,
        files: projectFilesOptions,
        git_remotes: projectGitRemotesOptions,
        git_stashes: projectGitStashesOptions,
        git_statuses: projectGitStatusesOptions,
        git_tags: projectGitTagsOptions,
        git_worktrees: projectGitWorktreesOptions,
        mcp_error_patterns: projectMcpErrorPatternsOptions,
        mcp_server_configs: projectMcpServerConfigsOptions,
        mcp_tool_executions: projectMcpToolExecutionsOptions,
        mcp_tool_statistics: projectMcpToolStatisticsOptions,
        process_ports: projectProcessPortsOptions,
        process_runs: projectProcessRunsOptions,
        prompts: projectPromptsOptions,
        queues: projectQueuesOptions,
        relevance_configs: projectRelevanceConfigsOptions,
        relevance_scores: projectRelevanceScoresOptions,
        selected_files: projectSelectedFilesOptions,
        selections: projectSelectionsOptions,
        tickets: projectTicketsOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateProjects = () => useInvalidate('project')
