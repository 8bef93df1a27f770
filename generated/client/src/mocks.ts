/**
 * The API in memory, for tests and stories; nothing else loads it. With Mock Service Worker:
 *
 *     const api = mockApi()
 *     const server = setupServer(...handlers(api))
 *
 * `handlers` comes from `./runtime/msw`; `createHttpClient({ fetch: api.fetch })` does without it.
 */

import { aiSdkOptionMock } from './entities/ai_sdk_option/mocks.js'
import { chatMock } from './entities/chat/mocks.js'
import { chatMessageMock } from './entities/chat_message/mocks.js'
import { chatStreamMock } from './entities/chat_stream/mocks.js'
import { chatStreamEventMock } from './entities/chat_stream_event/mocks.js'
import { fileMock } from './entities/file/mocks.js'
import { fileExportInfoMock } from './entities/file_export_info/mocks.js'
import { fileGroupMock } from './entities/file_group/mocks.js'
import { fileImportInfoMock } from './entities/file_import_info/mocks.js'
import { fileImportanceMock } from './entities/file_importance/mocks.js'
import { fileRelationshipMock } from './entities/file_relationship/mocks.js'
import { gitRemoteMock } from './entities/git_remote/mocks.js'
import { gitStashMock } from './entities/git_stash/mocks.js'
import { gitStatusMock } from './entities/git_status/mocks.js'
import { gitTagMock } from './entities/git_tag/mocks.js'
import { gitWorktreeMock } from './entities/git_worktree/mocks.js'
import { mcpErrorPatternMock } from './entities/mcp_error_pattern/mocks.js'
import { mcpExecutionChainMock } from './entities/mcp_execution_chain/mocks.js'
import { mcpServerConfigMock } from './entities/mcp_server_config/mocks.js'
import { mcpToolExecutionMock } from './entities/mcp_tool_execution/mocks.js'
import { mcpToolStatisticMock } from './entities/mcp_tool_statistic/mocks.js'
import { modelConfigMock } from './entities/model_config/mocks.js'
import { modelPresetMock } from './entities/model_preset/mocks.js'
import { processLogMock } from './entities/process_log/mocks.js'
import { processPortMock } from './entities/process_port/mocks.js'
import { processRunMock } from './entities/process_run/mocks.js'
import { projectMock } from './entities/project/mocks.js'
import { promptMock } from './entities/prompt/mocks.js'
import { providerKeyMock } from './entities/provider_key/mocks.js'
import { queueMock } from './entities/queue/mocks.js'
import { queueItemMock } from './entities/queue_item/mocks.js'
import { relevanceConfigMock } from './entities/relevance_config/mocks.js'
import { relevanceScoreMock } from './entities/relevance_score/mocks.js'
import { selectedFileMock } from './entities/selected_file/mocks.js'
import { ticketMock } from './entities/ticket/mocks.js'
import { ticketTaskMock } from './entities/ticket_task/mocks.js'
import { graph } from './graph.js'
import { createMockApi, type MockApi } from './runtime/mocks.js'

export * from './entities/ai_sdk_option/mocks.js'
export * from './entities/chat/mocks.js'
export * from './entities/chat_message/mocks.js'
export * from './entities/chat_stream/mocks.js'
export * from './entities/chat_stream_event/mocks.js'
export * from './entities/file/mocks.js'
export * from './entities/file_export_info/mocks.js'
export * from './entities/file_group/mocks.js'
export * from './entities/file_import_info/mocks.js'
export * from './entities/file_importance/mocks.js'
export * from './entities/file_relationship/mocks.js'
export * from './entities/git_remote/mocks.js'
export * from './entities/git_stash/mocks.js'
export * from './entities/git_status/mocks.js'
export * from './entities/git_tag/mocks.js'
export * from './entities/git_worktree/mocks.js'
export * from './entities/mcp_error_pattern/mocks.js'
export * from './entities/mcp_execution_chain/mocks.js'
export * from './entities/mcp_server_config/mocks.js'
export * from './entities/mcp_tool_execution/mocks.js'
export * from './entities/mcp_tool_statistic/mocks.js'
export * from './entities/model_config/mocks.js'
export * from './entities/model_preset/mocks.js'
export * from './entities/process_log/mocks.js'
export * from './entities/process_port/mocks.js'
export * from './entities/process_run/mocks.js'
export * from './entities/project/mocks.js'
export * from './entities/prompt/mocks.js'
export * from './entities/provider_key/mocks.js'
export * from './entities/queue/mocks.js'
export * from './entities/queue_item/mocks.js'
export * from './entities/relevance_config/mocks.js'
export * from './entities/relevance_score/mocks.js'
export * from './entities/selected_file/mocks.js'
export * from './entities/ticket/mocks.js'
export * from './entities/ticket_task/mocks.js'

/** The whole API, without a row. */
export function mockApi(): MockApi {
  return createMockApi(graph, [
  aiSdkOptionMock,
  chatMock,
  chatMessageMock,
  chatStreamMock,
  chatStreamEventMock,
  fileMock,
  fileExportInfoMock,
  fileGroupMock,
  fileImportInfoMock,
  fileImportanceMock,
  fileRelationshipMock,
  gitRemoteMock,
  gitStashMock,
  gitStatusMock,
  gitTagMock,
  gitWorktreeMock,
  mcpErrorPatternMock,
  mcpExecutionChainMock,
  mcpServerConfigMock,
  mcpToolExecutionMock,
  mcpToolStatisticMock,
  modelConfigMock,
  modelPresetMock,
  processLogMock,
  processPortMock,
  processRunMock,
  projectMock,
  promptMock,
  providerKeyMock,
  queueMock,
  queueItemMock,
  relevanceConfigMock,
  relevanceScoreMock,
  selectedFileMock,
  ticketMock,
  ticketTaskMock,
])
}
