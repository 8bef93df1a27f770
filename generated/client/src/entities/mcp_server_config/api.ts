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
  McpServerConfig,
  McpServerConfigBatch,
  McpServerConfigCreate,
  McpServerConfigGetParams,
  McpServerConfigListParams,
  McpServerConfigReplace,
  McpServerConfigUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const mcpServerConfigKeys = entityKeys('mcp_server_config', { limit: 20, sort: ['name', 'id'] })

/** One page of the mcp server configs that match: `GET /api/mcp-server-configs`. */
export function listMcpServerConfigs(
  http: HttpClient,
  params: McpServerConfigListParams = {},
  options: CallOptions = {},
) {
  return http.page<McpServerConfig>('/api/mcp-server-configs', { ...options, query: listQuery(params) })
}

/** The mcp server config with this key: `GET /api/mcp-server-configs/{id}`. */
export function getMcpServerConfig(
  http: HttpClient,
  id: number,
  params: McpServerConfigGetParams = {},
  options: CallOptions = {},
) {
  return http.data<McpServerConfig>('GET', path`/api/mcp-server-configs/${id}`, {
    ...options,
    query: listQuery(params),
  })
}

/** Creates a new mcp server config: `POST /api/mcp-server-configs`. */
export function createMcpServerConfig(http: HttpClient, payload: McpServerConfigCreate, options: CallOptions = {}) {
  return http.data<McpServerConfig>('POST', '/api/mcp-server-configs', { ...options, body: payload })
}

/**
 * Changes the fields given of the mcp server config with this key, and no other:
 * `PATCH /api/mcp-server-configs/{id}`.
 */
export function updateMcpServerConfig(
  http: HttpClient,
  id: number,
  changes: McpServerConfigUpdate,
  options: CallOptions = {},
) {
  return http.data<McpServerConfig>('PATCH', path`/api/mcp-server-configs/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the mcp server config with this key; one that is left out goes back to its default:
 * `PUT /api/mcp-server-configs/{id}`.
 */
export function replaceMcpServerConfig(
  http: HttpClient,
  id: number,
  payload: McpServerConfigReplace,
  options: CallOptions = {},
) {
  return http.data<McpServerConfig>('PUT', path`/api/mcp-server-configs/${id}`, { ...options, body: payload })
}

/** Deletes the mcp server config with this key: `DELETE /api/mcp-server-configs/{id}`. */
export function deleteMcpServerConfig(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/mcp-server-configs/${id}`, options)
}

/** Creates, changes and deletes many mcp server configs: `POST /api/mcp-server-configs/batch`. */
export function batchMcpServerConfigs(http: HttpClient, request: McpServerConfigBatch, options: BatchOptions = {}) {
  return sendBatch<McpServerConfig>(http, '/api/mcp-server-configs/batch', request, options)
}
