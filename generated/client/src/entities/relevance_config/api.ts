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
  RelevanceConfig,
  RelevanceConfigBatch,
  RelevanceConfigCreate,
  RelevanceConfigGetParams,
  RelevanceConfigListParams,
  RelevanceConfigReplace,
  RelevanceConfigUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const relevanceConfigKeys = entityKeys('relevance_config', { limit: 20, sort: ['id'] })

/** One page of the relevance configs that match: `GET /api/relevance-configs`. */
export function listRelevanceConfigs(
  http: HttpClient,
  params: RelevanceConfigListParams = {},
  options: CallOptions = {},
) {
  return http.page<RelevanceConfig>('/api/relevance-configs', { ...options, query: listQuery(params) })
}

/** The relevance config with this key: `GET /api/relevance-configs/{id}`. */
export function getRelevanceConfig(
  http: HttpClient,
  id: number,
  params: RelevanceConfigGetParams = {},
  options: CallOptions = {},
) {
  return http.data<RelevanceConfig>('GET', path`/api/relevance-configs/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new relevance config: `POST /api/relevance-configs`. */
export function createRelevanceConfig(http: HttpClient, payload: RelevanceConfigCreate, options: CallOptions = {}) {
  return http.data<RelevanceConfig>('POST', '/api/relevance-configs', { ...options, body: payload })
}

/**
 * Changes the fields given of the relevance config with this key, and no other:
 * `PATCH /api/relevance-configs/{id}`.
 */
export function updateRelevanceConfig(
  http: HttpClient,
  id: number,
  changes: RelevanceConfigUpdate,
  options: CallOptions = {},
) {
  return http.data<RelevanceConfig>('PATCH', path`/api/relevance-configs/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the relevance config with this key; one that is left out goes back to its default:
 * `PUT /api/relevance-configs/{id}`.
 */
export function replaceRelevanceConfig(
  http: HttpClient,
  id: number,
  payload: RelevanceConfigReplace,
  options: CallOptions = {},
) {
  return http.data<RelevanceConfig>('PUT', path`/api/relevance-configs/${id}`, { ...options, body: payload })
}

/** Deletes the relevance config with this key: `DELETE /api/relevance-configs/{id}`. */
export function deleteRelevanceConfig(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/relevance-configs/${id}`, options)
}

/** Creates, changes and deletes many relevance configs: `POST /api/relevance-configs/batch`. */
export function batchRelevanceConfigs(http: HttpClient, request: RelevanceConfigBatch, options: BatchOptions = {}) {
  return sendBatch<RelevanceConfig>(http, '/api/relevance-configs/batch', request, options)
}
