import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type {
  McpExecutionChain,
  McpExecutionChainBatch,
  McpExecutionChainCreate,
  McpExecutionChainGetParams,
  McpExecutionChainListParams,
  McpExecutionChainReplace,
  McpExecutionChainUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const mcpExecutionChainKeys = entityKeys('mcp_execution_chain', { limit: 20, sort: ['position', 'id'] })

/** One page of the mcp execution chains that match: `GET /api/mcp-execution-chains`. */
export function listMcpExecutionChains(
  http: HttpClient,
  params: McpExecutionChainListParams = {},
  options: CallOptions = {},
) {
  return http.page<McpExecutionChain>('/api/mcp-execution-chains', { ...options, query: listQuery(params) })
}

/** The mcp execution chain with this key: `GET /api/mcp-execution-chains/{id}`. */
export function getMcpExecutionChain(
  http: HttpClient,
  id: number,
  params: McpExecutionChainGetParams = {},
  options: CallOptions = {},
) {
  return http.data<McpExecutionChain>('GET', path`/api/mcp-execution-chains/${id}`, {
    ...options,
    query: listQuery(params),
  })
}

/** Creates a new mcp execution chain: `POST /api/mcp-execution-chains`. */
export function createMcpExecutionChain(http: HttpClient, payload: McpExecutionChainCreate, options: CallOptions = {}) {
  return http.data<McpExecutionChain>('POST', '/api/mcp-execution-chains', { ...options, body: payload })
}

/**
 * Changes the fields given of the mcp execution chain with this key, and no other:
 * `PATCH /api/mcp-execution-chains/{id}`.
 */
export function updateMcpExecutionChain(
  http: HttpClient,
  id: number,
  changes: McpExecutionChainUpdate,
  options: CallOptions = {},
) {
  return http.data<McpExecutionChain>('PATCH', path`/api/mcp-execution-chains/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the mcp execution chain with this key; one that is left out goes back to its default:
 * `PUT /api/mcp-execution-chains/{id}`.
 */
export function replaceMcpExecutionChain(
  http: HttpClient,
  id: number,
  payload: McpExecutionChainReplace,
  options: CallOptions = {},
) {
  return http.data<McpExecutionChain>('PUT', path`/api/mcp-execution-chains/${id}`, { ...options, body: payload })
}

/** Deletes the mcp execution chain with this key: `DELETE /api/mcp-execution-chains/{id}`. */
export function deleteMcpExecutionChain(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/mcp-execution-chains/${id}`, options)
}

/** Creates, changes and deletes many mcp execution chains: `POST /api/mcp-execution-chains/batch`. */
export function batchMcpExecutionChains(http: HttpClient, request: McpExecutionChainBatch, options: BatchOptions = {}) {
  return sendBatch<McpExecutionChain>(http, '/api/mcp-execution-chains/batch', request, options)
}
