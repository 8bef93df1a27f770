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
  GitRemote,
  GitRemoteBatch,
  GitRemoteCreate,
  GitRemoteGetParams,
  GitRemoteListParams,
  GitRemoteReplace,
  GitRemoteUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const gitRemoteKeys = entityKeys('git_remote', { limit: 20, sort: ['id'] })

/** One page of the git remotes that match: `GET /api/git-remotes`. */
export function listGitRemotes(http: HttpClient, params: GitRemoteListParams = {}, options: CallOptions = {}) {
  return http.page<GitRemote>('/api/git-remotes', { ...options, query: listQuery(params) })
}

/** The git remote with this key: `GET /api/git-remotes/{id}`. */
export function getGitRemote(http: HttpClient, id: number, params: GitRemoteGetParams = {}, options: CallOptions = {}) {
  return http.data<GitRemote>('GET', path`/api/git-remotes/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new git remote: `POST /api/git-remotes`. */
export function createGitRemote(http: HttpClient, payload: GitRemoteCreate, options: CallOptions = {}) {
  return http.data<GitRemote>('POST', '/api/git-remotes', { ...options, body: payload })
}

/** Changes the fields given of the git remote with this key, and no other: `PATCH /api/git-remotes/{id}`. */
export function updateGitRemote(http: HttpClient, id: number, changes: GitRemoteUpdate, options: CallOptions = {}) {
  return http.data<GitRemote>('PATCH', path`/api/git-remotes/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the git remote with this key; one that is left out goes back to its default:
 * `PUT /api/git-remotes/{id}`.
 */
export function replaceGitRemote(http: HttpClient, id: number, payload: GitRemoteReplace, options: CallOptions = {}) {
  return http.data<GitRemote>('PUT', path`/api/git-remotes/${id}`, { ...options, body: payload })
}

/** Deletes the git remote with this key: `DELETE /api/git-remotes/{id}`. */
export function deleteGitRemote(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/git-remotes/${id}`, options)
}

/** Creates, changes and deletes many git remotes: `POST /api/git-remotes/batch`. */
export function batchGitRemotes(http: HttpClient, request: GitRemoteBatch, options: BatchOptions = {}) {
  return sendBatch<GitRemote>(http, '/api/git-remotes/batch', request, options)
}
