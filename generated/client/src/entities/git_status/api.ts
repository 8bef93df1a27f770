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
  GitStatus,
  GitStatusBatch,
  GitStatusCreate,
  GitStatusGetParams,
  GitStatusListParams,
  GitStatusReplace,
  GitStatusUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const gitStatusKeys = entityKeys('git_status', { limit: 20, sort: ['id'] })

/** One page of the git statuses that match: `GET /api/git-statuses`. */
export function listGitStatuses(http: HttpClient, params: GitStatusListParams = {}, options: CallOptions = {}) {
  return http.page<GitStatus>('/api/git-statuses', { ...options, query: listQuery(params) })
}

/** The git status with this key: `GET /api/git-statuses/{id}`. */
export function getGitStatus(http: HttpClient, id: number, params: GitStatusGetParams = {}, options: CallOptions = {}) {
  return http.data<GitStatus>('GET', path`/api/git-statuses/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new git status: `POST /api/git-statuses`. */
export function createGitStatus(http: HttpClient, payload: GitStatusCreate, options: CallOptions = {}) {
  return http.data<GitStatus>('POST', '/api/git-statuses', { ...options, body: payload })
}

/** Changes the fields given of the git status with this key, and no other: `PATCH /api/git-statuses/{id}`. */
export function updateGitStatus(http: HttpClient, id: number, changes: GitStatusUpdate, options: CallOptions = {}) {
  return http.data<GitStatus>('PATCH', path`/api/git-statuses/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the git status with this key; one that is left out goes back to its default:
 * `PUT /api/git-statuses/{id}`.
 */
export function replaceGitStatus(http: HttpClient, id: number, payload: GitStatusReplace, options: CallOptions = {}) {
  return http.data<GitStatus>('PUT', path`/api/git-statuses/${id}`, { ...options, body: payload })
}

/** Deletes the git status with this key: `DELETE /api/git-statuses/{id}`. */
export function deleteGitStatus(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/git-statuses/${id}`, options)
}

/** Creates, changes and deletes many git statuses: `POST /api/git-statuses/batch`. */
export function batchGitStatuses(http: HttpClient, request: GitStatusBatch, options: BatchOptions = {}) {
  return sendBatch<GitStatus>(http, '/api/git-statuses/batch', request, options)
}
