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
  RelevanceScore,
  RelevanceScoreBatch,
  RelevanceScoreCreate,
  RelevanceScoreGetParams,
  RelevanceScoreListParams,
  RelevanceScoreReplace,
  RelevanceScoreUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const relevanceScoreKeys = entityKeys('relevance_score', { limit: 20, sort: ['-total_score', 'id'] })

/** One page of the relevance scores that match: `GET /api/relevance-scores`. */
export function listRelevanceScores(
  http: HttpClient,
  params: RelevanceScoreListParams = {},
  options: CallOptions = {},
) {
  return http.page<RelevanceScore>('/api/relevance-scores', { ...options, query: listQuery(params) })
}

/** The relevance score with this key: `GET /api/relevance-scores/{id}`. */
export function getRelevanceScore(
  http: HttpClient,
  id: number,
  params: RelevanceScoreGetParams = {},
  options: CallOptions = {},
) {
  return http.data<RelevanceScore>('GET', path`/api/relevance-scores/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new relevance score: `POST /api/relevance-scores`. */
export function createRelevanceScore(http: HttpClient, payload: RelevanceScoreCreate, options: CallOptions = {}) {
  return http.data<RelevanceScore>('POST', '/api/relevance-scores', { ...options, body: payload })
}

/** Changes the fields given of the relevance score with this key, and no other: `PATCH /api/relevance-scores/{id}`. */
export function updateRelevanceScore(
  http: HttpClient,
  id: number,
  changes: RelevanceScoreUpdate,
  options: CallOptions = {},
) {
  return http.data<RelevanceScore>('PATCH', path`/api/relevance-scores/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the relevance score with this key; one that is left out goes back to its default:
 * `PUT /api/relevance-scores/{id}`.
 */
export function replaceRelevanceScore(
  http: HttpClient,
  id: number,
  payload: RelevanceScoreReplace,
  options: CallOptions = {},
) {
  return http.data<RelevanceScore>('PUT', path`/api/relevance-scores/${id}`, { ...options, body: payload })
}

/** Deletes the relevance score with this key: `DELETE /api/relevance-scores/{id}`. */
export function deleteRelevanceScore(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/relevance-scores/${id}`, options)
}

/** Creates, changes and deletes many relevance scores: `POST /api/relevance-scores/batch`. */
export function batchRelevanceScores(http: HttpClient, request: RelevanceScoreBatch, options: BatchOptions = {}) {
  return sendBatch<RelevanceScore>(http, '/api/relevance-scores/batch', request, options)
}
