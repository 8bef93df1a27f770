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
  GitStash,
  GitStashBatch,
  GitStashCreate,
  GitStashGetParams,
  GitStashListParams,
  GitStashReplace,
  GitStashUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const gitStashKeys = entityKeys('git_stash', { limit: 20, sort: ['index', 'id'] })

/** One page of the git stashes that match: `GET /api/git-stashes`. */
export function listGitStashes(http: HttpClient, params: GitStashListParams = {}, options: CallOptions = {}) {
  return http.page<GitStash>('/api/git-stashes', { ...options, query: listQuery(params) })
}

/** The git stash with this key: `GET /api/git-stashes/{id}`. */
export function getGitStash(http: HttpClient, id: number, params: GitStashGetParams = {}, options: CallOptions = {}) {
  return http.data<GitStash>('GET', path`/api/git-stashes/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new git stash: `POST /api/git-stashes`. */
export function createGitStash(http: HttpClient, payload: GitStashCreate, options: CallOptions = {}) {
  return http.data<GitStash>('POST', '/api/git-stashes', { ...options, body: payload })
}

/** Changes the fields given of the git stash with this key, and no other: `PATCH /api/git-stashes/{id}`. */
export function updateGitStash(http: HttpClient, id: number, changes: GitStashUpdate, options: CallOptions = {}) {
  return http.data<GitStash>('PATCH', path`/api/git-stashes/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the git stash with this key; one that is left out goes back to its default:
 * `PUT /api/git-stashes/{id}`.
 */
export function replaceGitStash(http: HttpClient, id: number, payload: GitStashReplace, options: CallOptions = {}) {
  return http.data<GitStash>('PUT', path`/api/git-stashes/${id}`, { ...options, body: payload })
}

/** Deletes the git stash with this key: `DELETE /api/git-stashes/{id}`. */
export function deleteGitStash(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/git-stashes/${id}`, options)
}

/** Creates, changes and deletes many git stashes: `POST /api/git-stashes/batch`. */
export function batchGitStashes(http: HttpClient, request: GitStashBatch, options: BatchOptions = {}) {
  return sendBatch<GitStash>(http, '/api/git-stashes/batch', request, options)
}
