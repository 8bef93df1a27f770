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
  McpErrorPattern,
  McpErrorPatternBatch,
  McpErrorPatternCreate,
  McpErrorPatternGetParams,
  McpErrorPatternListParams,
  McpErrorPatternReplace,
  McpErrorPatternUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const mcpErrorPatternKeys = entityKeys('mcp_error_pattern', { limit: 20, sort: ['-occurrence_count', 'id'] })

/** One page of the mcp error patterns that match: `GET /api/mcp-error-patterns`. */
export function listMcpErrorPatterns(
  http: HttpClient,
  params: McpErrorPatternListParams = {},
  options: CallOptions = {},
) {
  return http.page<McpErrorPattern>('/api/mcp-error-patterns', { ...options, query: listQuery(params) })
}

/** The mcp error pattern with this key: `GET /api/mcp-error-patterns/{id}`. */
export function getMcpErrorPattern(
  http: HttpClient,
  id: number,
  params: McpErrorPatternGetParams = {},
  options: CallOptions = {},
) {
  return http.data<McpErrorPattern>('GET', path`/api/mcp-error-patterns/${id}`, {
    ...options,
    query: listQuery(params),
  })
}

/** Creates a new mcp error pattern: `POST /api/mcp-error-patterns`. */
export function createMcpErrorPattern(http: HttpClient, payload: McpErrorPatternCreate, options: CallOptions = {}) {
  return http.data<McpErrorPattern>('POST', '/api/mcp-error-patterns', { ...options, body: payload })
}

/**
 * Changes the fields given of the mcp error pattern with this key, and no other:
 * `PATCH /api/mcp-error-patterns/{id}`.
 */
export function updateMcpErrorPattern(
  http: HttpClient,
  id: number,
  changes: McpErrorPatternUpdate,
  options: CallOptions = {},
) {
  return http.data<McpErrorPattern>('PATCH', path`/api/mcp-error-patterns/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the mcp error pattern with this key; one that is left out goes back to its default:
 * `PUT /api/mcp-error-patterns/{id}`.
 */
export function replaceMcpErrorPattern(
  http: HttpClient,
  id: number,
  payload: McpErrorPatternReplace,
  options: CallOptions = {},
) {
  return http.data<McpErrorPattern>('PUT', path`/api/mcp-error-patterns/${id}`, { ...options, body: payload })
}

/** Deletes the mcp error pattern with this key: `DELETE /api/mcp-error-patterns/{id}`. */
export function deleteMcpErrorPattern(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/mcp-error-patterns/${id}`, options)
}

/** Creates, changes and deletes many mcp error patterns: `POST /api/mcp-error-patterns/batch`. */
export function batchMcpErrorPatterns(http: HttpClient, request: McpErrorPatternBatch, options: BatchOptions = {}) {
  return sendBatch<McpErrorPattern>(http, '/api/mcp-error-patterns/batch', request, options)
}
