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
  McpToolStatistic,
  McpToolStatisticBatch,
  McpToolStatisticCreate,
  McpToolStatisticGetParams,
  McpToolStatisticListParams,
  McpToolStatisticReplace,
  McpToolStatisticUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const mcpToolStatisticKeys = entityKeys('mcp_tool_statistic', { limit: 20, sort: ['-period_start', 'id'] })

/** One page of the mcp tool statistics that match: `GET /api/mcp-tool-statistics`. */
export function listMcpToolStatistics(
  http: HttpClient,
  params: McpToolStatisticListParams = {},
  options: CallOptions = {},
) {
  return http.page<McpToolStatistic>('/api/mcp-tool-statistics', { ...options, query: listQuery(params) })
}

/** The mcp tool statistic with this key: `GET /api/mcp-tool-statistics/{id}`. */
export function getMcpToolStatistic(
  http: HttpClient,
  id: number,
  params: McpToolStatisticGetParams = {},
  options: CallOptions = {},
) {
  return http.data<McpToolStatistic>('GET', path`/api/mcp-tool-statistics/${id}`, {
    ...options,
    query: listQuery(params),
  })
}

/** Creates a new mcp tool statistic: `POST /api/mcp-tool-statistics`. */
export function createMcpToolStatistic(http: HttpClient, payload: McpToolStatisticCreate, options: CallOptions = {}) {
  return http.data<McpToolStatistic>('POST', '/api/mcp-tool-statistics', { ...options, body: payload })
}

/**
 * Changes the fields given of the mcp tool statistic with this key, and no other:
 * `PATCH /api/mcp-tool-statistics/{id}`.
 */
export function updateMcpToolStatistic(
  http: HttpClient,
  id: number,
  changes: McpToolStatisticUpdate,
  options: CallOptions = {},
) {
  return http.data<McpToolStatistic>('PATCH', path`/api/mcp-tool-statistics/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the mcp tool statistic with this key; one that is left out goes back to its default:
 * `PUT /api/mcp-tool-statistics/{id}`.
 */
export function replaceMcpToolStatistic(
  http: HttpClient,
  id: number,
  payload: McpToolStatisticReplace,
  options: CallOptions = {},
) {
  return http.data<McpToolStatistic>('PUT', path`/api/mcp-tool-statistics/${id}`, { ...options, body: payload })
}

/** Deletes the mcp tool statistic with this key: `DELETE /api/mcp-tool-statistics/{id}`. */
export function deleteMcpToolStatistic(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/mcp-tool-statistics/${id}`, options)
}

/** Creates, changes and deletes many mcp tool statistics: `POST /api/mcp-tool-statistics/batch`. */
export function batchMcpToolStatistics(http: HttpClient, request: McpToolStatisticBatch, options: BatchOptions = {}) {
  return sendBatch<McpToolStatistic>(http, '/api/mcp-tool-statistics/batch', request, options)
}
