import { aiSdkOptionColumns } from '../../entities/ai_sdk_option/columns.js'
import { chatColumns } from '../../entities/chat/columns.js'
import { fileColumns } from '../../entities/file/columns.js'
import type { File, FileListParams } from '../../entities/file/types.js'
import { fileGroupColumns } from '../../entities/file_group/columns.js'
import { fileImportanceColumns } from '../../entities/file_importance/columns.js'
import type { FileImportanceListParams } from '../../entities/file_importance/types.js'
import { gitRemoteColumns } from '../../entities/git_remote/columns.js'
import { gitStashColumns } from '../../entities/git_stash/columns.js'
import { gitStatusColumns } from '../../entities/git_status/columns.js'
import { gitTagColumns } from '../../entities/git_tag/columns.js'
import { gitWorktreeColumns } from '../../entities/git_worktree/columns.js'
import { mcpErrorPatternColumns } from '../../entities/mcp_error_pattern/columns.js'
import { mcpServerConfigColumns } from '../../entities/mcp_server_config/columns.js'
import { mcpToolExecutionColumns } from '../../entities/mcp_tool_execution/columns.js'
import { mcpToolStatisticColumns } from '../../entities/mcp_tool_statistic/columns.js'
import { processPortColumns } from '../../entities/process_port/columns.js'
import { processRunColumns } from '../../entities/process_run/columns.js'
import { projectColumns } from '../../entities/project/columns.js'
import {
  useAddToProjectSelectedFiles,
  useBatchProjects,
  useCreateProject,
  useDeleteProject,
  usePrefetchProject,
  useProject,
  useProjectAiSdkOptions,
  useProjectChats,
  useProjectFileGroups,
  useProjectFileImportances,
  useProjectFiles,
  useProjectGitRemotes,
  useProjectGitStashes,
  useProjectGitStatuses,
  useProjectGitTags,
  useProjectGitWorktrees,
  useProjectMcpErrorPatterns,
  useProjectMcpServerConfigs,
  useProjectMcpToolExecutions,
  useProjectMcpToolStatistics,
  useProjectProcessPorts,
  useProjectProcessRuns,
  useProjectPrompts,
  useProjectQueues,
  useProjectRelevanceConfigs,
  useProjectRelevanceScores,
  useProjects,
  useProjectSelectedFiles,
  useProjectSelections,
  useProjectTickets,
  useRemoveFromProjectSelectedFiles,
  useUpdateProject,
} from '../../entities/project/hooks.js'
import { projectCreateSchema, projectUpdateSchema } from '../../entities/project/schema.js'
import type { Project, ProjectListParams } from '../../entities/project/types.js'
import { promptColumns } from '../../entities/prompt/columns.js'
import { queueColumns } from '../../entities/queue/columns.js'
import { relevanceConfigColumns } from '../../entities/relevance_config/columns.js'
import { relevanceScoreColumns } from '../../entities/relevance_score/columns.js'
import type { RelevanceScoreListParams } from '../../entities/relevance_score/types.js'
import { selectedFileColumns } from '../../entities/selected_file/columns.js'
import type { SelectedFileListParams } from '../../entities/selected_file/types.js'
import { ticketColumns } from '../../entities/ticket/columns.js'
import type { TicketListParams } from '../../entities/ticket/types.js'
import { deletes, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Projects in the admin. */
export const projectResource = resource({
  name: 'project',
  path: 'projects',
  label: 'Project',
  labelPlural: 'Projects',
  description: 'A code base and everything that is kept about it',
  columns: projectColumns,
  title: 'name',
  list: ['name', 'path', 'updated_at'],
  key: ['id'],
  refs: {},
  fields: ['name', 'path', 'description'],
  required: ['name', 'path'],
  pageSize: 20,
  keyOf: (row: Project) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: ProjectListParams, extras?: QueryExtras) =>
    useProjects(params, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useProject(id, {}, extras),
  usePrefetch: () => usePrefetchProject({}),
  create: { use: useCreateProject, schema: projectCreateSchema },
  update: { use: useUpdateProject, schema: projectUpdateSchema },
  useDelete: useDeleteProject,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchProjects(options), (row: Project) => row.id),
  relations: [
    relation({
      name: 'ai_sdk_options',
      label: 'AI SDK options',
      target: 'ai_sdk_option',
      columns: aiSdkOptionColumns,
      through: ['project_id'],
      useRows: useProjectAiSdkOptions,
    }),
    relation({
      name: 'chats',
      label: 'Chats',
      target: 'chat',
      columns: chatColumns,
      through: ['project_id'],
      useRows: useProjectChats,
    }),
    relation({
      name: 'file_groups',
      label: 'File groups',
      target: 'file_group',
      columns: fileGroupColumns,
      through: ['project_id'],
      useRows: useProjectFileGroups,
    }),
    relation({
      name: 'file_importances',
      label: 'File importances',
      target: 'file_importance',
      columns: fileImportanceColumns,
      through: ['project_id'],
      useRows: (id: number, params: FileImportanceListParams, extras?: QueryExtras) =>
        useProjectFileImportances(id, { ...params, include: ['file'] }, extras),
    }),
    relation({
      name: 'files',
      label: 'Files',
      target: 'file',
      columns: fileColumns,
      through: ['project_id'],
      useRows: useProjectFiles,
    }),
    relation({
      name: 'git_remotes',
      label: 'Git remotes',
      target: 'git_remote',
      columns: gitRemoteColumns,
      through: ['project_id'],
      useRows: useProjectGitRemotes,
    }),
    relation({
      name: 'git_stashes',
      label: 'Git stashes',
      target: 'git_stash',
      columns: gitStashColumns,
      through: ['project_id'],
      useRows: useProjectGitStashes,
    }),
    relation({
      name: 'git_statuses',
      label: 'Git statuses',
      target: 'git_status',
      columns: gitStatusColumns,
      through: ['project_id'],
      useRows: useProjectGitStatuses,
    }),
    relation({
      name: 'git_tags',
      label: 'Git tags',
      target: 'git_tag',
      columns: gitTagColumns,
      through: ['project_id'],
      useRows: useProjectGitTags,
    }),
    relation({
      name: 'git_worktrees',
      label: 'Git worktrees',
      target: 'git_worktree',
      columns: gitWorktreeColumns,
      through: ['project_id'],
      useRows: useProjectGitWorktrees,
    }),
    relation({
      name: 'mcp_error_patterns',
      label: 'MCP error patterns',
      target: 'mcp_error_pattern',
      columns: mcpErrorPatternColumns,
      through: ['project_id'],
      useRows: useProjectMcpErrorPatterns,
    }),
    relation({
      name: 'mcp_server_configs',
      label: 'MCP server configs',
      target: 'mcp_server_config',
      columns: mcpServerConfigColumns,
      through: ['project_id'],
      useRows: useProjectMcpServerConfigs,
    }),
    relation({
      name: 'mcp_tool_executions',
      label: 'MCP tool executions',
      target: 'mcp_tool_execution',
      columns: mcpToolExecutionColumns,
      through: ['project_id'],
      useRows: useProjectMcpToolExecutions,
    }),
    relation({
      name: 'mcp_tool_statistics',
      label: 'MCP tool statistics',
      target: 'mcp_tool_statistic',
      columns: mcpToolStatisticColumns,
      through: ['project_id'],
      useRows: useProjectMcpToolStatistics,
    }),
    relation({
      name: 'process_ports',
      label: 'Process ports',
      target: 'process_port',
      columns: processPortColumns,
      through: ['project_id'],
      useRows: useProjectProcessPorts,
    }),
    relation({
      name: 'process_runs',
      label: 'Process runs',
      target: 'process_run',
      columns: processRunColumns,
      through: ['project_id'],
      useRows: useProjectProcessRuns,
    }),
    relation({
      name: 'prompts',
      label: 'Prompts',
      target: 'prompt',
      columns: promptColumns,
      through: ['project_id'],
      useRows: useProjectPrompts,
    }),
    relation({
      name: 'queues',
      label: 'Queues',
      target: 'queue',
      columns: queueColumns,
      through: ['project_id'],
      useRows: useProjectQueues,
    }),
    relation({
      name: 'relevance_configs',
      label: 'Relevance configs',
      target: 'relevance_config',
      columns: relevanceConfigColumns,
      through: ['project_id'],
      useRows: useProjectRelevanceConfigs,
    }),
    relation({
      name: 'relevance_scores',
      label: 'Relevance scores',
      target: 'relevance_score',
      columns: relevanceScoreColumns,
      through: ['project_id'],
      useRows: (id: number, params: RelevanceScoreListParams, extras?: QueryExtras) =>
        useProjectRelevanceScores(id, { ...params, include: ['file'] }, extras),
    }),
    relation({
      name: 'selected_files',
      label: 'Selected files',
      target: 'file',
      columns: fileColumns,
      useRows: (id: number, params: FileListParams, extras?: QueryExtras) =>
        useProjectSelectedFiles(id, { ...params, include: ['project'] }, extras),
      link: {
        keyOf: (row: File) => row.id,
        parseKey: ([key = '']) => key,
        useAdd: useAddToProjectSelectedFiles,
        useRemove: useRemoveFromProjectSelectedFiles,
      },
    }),
    relation({
      name: 'selections',
      label: 'Selections',
      target: 'selected_file',
      columns: selectedFileColumns,
      through: ['project_id'],
      useRows: (id: number, params: SelectedFileListParams, extras?: QueryExtras) =>
        useProjectSelections(id, { ...params, include: ['file'] }, extras),
    }),
    relation({
      name: 'tickets',
      label: 'Tickets',
      target: 'ticket',
      columns: ticketColumns,
      through: ['project_id'],
      useRows: (id: number, params: TicketListParams, extras?: QueryExtras) =>
        useProjectTickets(id, { ...params, include: ['queue'] }, extras),
    }),
  ],
})
