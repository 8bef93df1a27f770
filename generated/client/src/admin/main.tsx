import { QueryClient } from '@tanstack/react-query'

import { graph } from '../graph.js'
import { createSession, signedIn } from '../runtime/admin/session.js'
import { startAdmin } from '../runtime/admin/start.js'
import { tellRefused } from '../runtime/admin/toasts.js'
import { connect, createHttpClient, idempotencyKey, timeout } from '../runtime/index.js'
import { offlineQueue, webStorage, workOffline } from '../runtime/offline.js'
import { shareInvalidations } from '../runtime/tabs.js'
import { aiSdkOptionResource } from './entities/ai_sdk_option.js'
import { chatMessageResource } from './entities/chat_message.js'
import { chatStreamEventResource } from './entities/chat_stream_event.js'
import { chatStreamResource } from './entities/chat_stream.js'
import { chatResource } from './entities/chat.js'
import { fileExportInfoResource } from './entities/file_export_info.js'
import { fileGroupResource } from './entities/file_group.js'
import { fileImportInfoResource } from './entities/file_import_info.js'
import { fileImportanceResource } from './entities/file_importance.js'
import { fileRelationshipResource } from './entities/file_relationship.js'
import { fileResource } from './entities/file.js'
import { gitRemoteResource } from './entities/git_remote.js'
import { gitStashResource } from './entities/git_stash.js'
import { gitStatusResource } from './entities/git_status.js'
import { gitTagResource } from './entities/git_tag.js'
import { gitWorktreeResource } from './entities/git_worktree.js'
import { mcpErrorPatternResource } from './entities/mcp_error_pattern.js'
import { mcpExecutionChainResource } from './entities/mcp_execution_chain.js'
import { mcpServerConfigResource } from './entities/mcp_server_config.js'
import { mcpToolExecutionResource } from './entities/mcp_tool_execution.js'
import { mcpToolStatisticResource } from './entities/mcp_tool_statistic.js'
import { modelConfigResource } from './entities/model_config.js'
import { modelPresetResource } from './entities/model_preset.js'
import { processLogResource } from './entities/process_log.js'
import { processPortResource } from './entities/process_port.js'
import { processRunResource } from './entities/process_run.js'
import { projectResource } from './entities/project.js'
import { promptResource } from './entities/prompt.js'
import { providerKeyResource } from './entities/provider_key.js'
import { queueItemResource } from './entities/queue_item.js'
import { queueResource } from './entities/queue.js'
import { relevanceConfigResource } from './entities/relevance_config.js'
import { relevanceScoreResource } from './entities/relevance_score.js'
import { selectedFileResource } from './entities/selected_file.js'
import { ticketTaskResource } from './entities/ticket_task.js'
import { ticketResource } from './entities/ticket.js'

const session = createSession()
const queue = offlineQueue({ storage: webStorage(localStorage), onRefused: tellRefused })
const http = createHttpClient({ interceptors: [idempotencyKey(), timeout(30_000), queue, signedIn(session)] })
const client = connect(new QueryClient(), { http, graph })
workOffline(client, queue)
shareInvalidations(client)

startAdmin({
  title: 'Promptliano',
  client,
  queue,
  session,
  resources: [
    aiSdkOptionResource,
    chatMessageResource,
    chatStreamEventResource,
    chatStreamResource,
    chatResource,
    fileExportInfoResource,
    fileGroupResource,
    fileImportInfoResource,
    fileImportanceResource,
    fileRelationshipResource,
    fileResource,
    gitRemoteResource,
    gitStashResource,
    gitStatusResource,
    gitTagResource,
    gitWorktreeResource,
    mcpErrorPatternResource,
    mcpExecutionChainResource,
    mcpServerConfigResource,
    mcpToolExecutionResource,
    mcpToolStatisticResource,
    modelConfigResource,
    modelPresetResource,
    processLogResource,
    processPortResource,
    processRunResource,
    projectResource,
    promptResource,
    providerKeyResource,
    queueItemResource,
    queueResource,
    relevanceConfigResource,
    relevanceScoreResource,
    selectedFileResource,
    ticketTaskResource,
    ticketResource,
  ],
})
