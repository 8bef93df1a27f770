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
  GitWorktree,
  GitWorktreeBatch,
  GitWorktreeCreate,
  GitWorktreeGetParams,
  GitWorktreeListParams,
  GitWorktreeReplace,
  GitWorktreeUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const gitWorktreeKeys = entityKeys('git_worktree', { limit: 20, sort: ['id'] })

/** One page of the git worktrees that match: `GET /api/git-worktrees`. */
export function listGitWorktrees(http: HttpClient, params: GitWorktreeListParams = {}, options: CallOptions = {}) {
  return http.page<GitWorktree>('/api/git-worktrees', { ...options, query: listQuery(params) })
}

/** The git worktree with this key: `GET /api/git-worktrees/{id}`. */
export function getGitWorktree(
  http: HttpClient,
  id: number,
  params: GitWorktreeGetParams = {},
  options: CallOptions = {},
) {
  return http.data<GitWorktree>('GET', path`/api/git-worktrees/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new git worktree: `POST /api/git-worktrees`. */
export function createGitWorktree(http: HttpClient, payload: GitWorktreeCreate, options: CallOptions = {}) {
  return http.data<GitWorktree>('POST', '/api/git-worktrees', { ...options, body: payload })
}

/** Changes the fields given of the git worktree with this key, and no other: `PATCH /api/git-worktrees/{id}`. */
export function updateGitWorktree(http: HttpClient, id: number, changes: GitWorktreeUpdate, options: CallOptions = {}) {
  return http.data<GitWorktree>('PATCH', path`/api/git-worktrees/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the git worktree with this key; one that is left out goes back to its default:
 * `PUT /api/git-worktrees/{id}`.
 */
export function replaceGitWorktree(
  http: HttpClient,
  id: number,
  payload: GitWorktreeReplace,
  options: CallOptions = {},
) {
  return http.data<GitWorktree>('PUT', path`/api/git-worktrees/${id}`, { ...options, body: payload })
}

/** Deletes the git worktree with this key: `DELETE /api/git-worktrees/{id}`. */
export function deleteGitWorktree(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/git-worktrees/${id}`, options)
}

/** Creates, changes and deletes many git worktrees: `POST /api/git-worktrees/batch`. */
export function batchGitWorktrees(http: HttpClient, request: GitWorktreeBatch, options: BatchOptions = {}) {
  return sendBatch<GitWorktree>(http, '/api/git-worktrees/batch', request, options)
}
