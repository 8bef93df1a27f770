import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { McpExecutionChain, McpExecutionChainListParams } from '../mcp_execution_chain/types.js'
import type {
  McpToolExecution,
  McpToolExecutionBatch,
  McpToolExecutionCreate,
  McpToolExecutionGetParams,
  McpToolExecutionListParams,
  McpToolExecutionReplace,
  McpToolExecutionUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const mcpToolExecutionKeys = entityKeys('mcp_tool_execution', { limit: 20, sort: ['-started_at', 'id'] })

/** One page of the mcp tool executions that match: `GET /api/mcp-tool-executions`. */
export function listMcpToolExecutions(
  http: HttpClient,
  params: McpToolExecutionListParams = {},
  options: CallOptions = {},
) {
  return http.page<McpToolExecution>('/api/mcp-tool-executions', { ...options, query: listQuery(params) })
}

/** The mcp tool execution with this key: `GET /api/mcp-tool-executions/{id}`. */
export function getMcpToolExecution(
  http: HttpClient,
  id: number,
  params: McpToolExecutionGetParams = {},
  options: CallOptions = {},
) {
  return http.data<McpToolExecution>('GET', path`/api/mcp-tool-executions/${id}`, {
    ...options,
    query: listQuery(params),
  })
}

/** Creates a new mcp tool execution: `POST /api/mcp-tool-executions`. */
export function createMcpToolExecution(http: HttpClient, payload: McpToolExecutionCreate, options: CallOptions = {}) {
  return http.data<McpToolExecution>('POST', '/api/mcp-tool-executions', { ...options, body: payload })
}

/**
 * Changes the fields given of the mcp tool execution with this key, and no other:
 * `PATCH /api/mcp-tool-executions/{id}`.
 */
export function updateMcpToolExecution(
  http: HttpClient,
  id: number,
  changes: McpToolExecutionUpdate,
  options: CallOptions = {},
) {
  return http.data<McpToolExecution>('PATCH', path`/api/mcp-tool-executions/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the mcp tool execution with this key; one that is left out goes back to its default:
 * `PUT /api/mcp-tool-executions/{id}`.
 */
export function replaceMcpToolExecution(
  http: HttpClient,
  id: number,
  payload: McpToolExecutionReplace,
  options: CallOptions = {},
) {
  return http.data<McpToolExecution>('PUT', path`/api/mcp-tool-executions/${id}`, { ...options, body: payload })
}

/** Deletes the mcp tool execution with this key: `DELETE /api/mcp-tool-executions/{id}`. */
export function deleteMcpToolExecution(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/mcp-tool-executions/${id}`, options)
}

/** Creates, changes and deletes many mcp tool executions: `POST /api/mcp-tool-executions/batch`. */
export function batchMcpToolExecutions(http: HttpClient, request: McpToolExecutionBatch, options: BatchOptions = {}) {
  return sendBatch<McpToolExecution>(http, '/api/mcp-tool-executions/batch', request, options)
}

/** One page of the chains of the mcp tool execution with this key: `GET /api/mcp-tool-executions/{id}/chains`. */
export function listMcpToolExecutionChains(
  http: HttpClient,
  id: number,
  params: McpExecutionChainListParams = {},
  options: CallOptions = {},
) {
  return http.page<McpExecutionChain>(path`/api/mcp-tool-executions/${id}/chains`, {
    ...options,
    query: listQuery(params),
  })
}

/**
 * One page of the child chains of the mcp tool execution with this key:
 * `GET /api/mcp-tool-executions/{id}/child-chains`.
 */
export function listMcpToolExecutionChildChains(
  http: HttpClient,
  id: number,
  params: McpExecutionChainListParams = {},
  options: CallOptions = {},
) {
  return http.page<McpExecutionChain>(path`/api/mcp-tool-executions/${id}/child-chains`, {
    ...options,
    query: listQuery(params),
  })
}
