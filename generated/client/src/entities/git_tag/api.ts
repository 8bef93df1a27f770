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
  GitTag,
  GitTagBatch,
  GitTagCreate,
  GitTagGetParams,
  GitTagListParams,
  GitTagReplace,
  GitTagUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const gitTagKeys = entityKeys('git_tag', { limit: 20, sort: ['id'] })

/** One page of the git tags that match: `GET /api/git-tags`. */
export function listGitTags(http: HttpClient, params: GitTagListParams = {}, options: CallOptions = {}) {
  return http.page<GitTag>('/api/git-tags', { ...options, query: listQuery(params) })
}

/** The git tag with this key: `GET /api/git-tags/{id}`. */
export function getGitTag(http: HttpClient, id: number, params: GitTagGetParams = {}, options: CallOptions = {}) {
  return http.data<GitTag>('GET', path`/api/git-tags/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new git tag: `POST /api/git-tags`. */
export function createGitTag(http: HttpClient, payload: GitTagCreate, options: CallOptions = {}) {
  return http.data<GitTag>('POST', '/api/git-tags', { ...options, body: payload })
}

/** Changes the fields given of the git tag with this key, and no other: `PATCH /api/git-tags/{id}`. */
export function updateGitTag(http: HttpClient, id: number, changes: GitTagUpdate, options: CallOptions = {}) {
  return http.data<GitTag>('PATCH', path`/api/git-tags/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the git tag with this key; one that is left out goes back to its default:
 * `PUT /api/git-tags/{id}`.
 */
export function replaceGitTag(http: HttpClient, id: number, payload: GitTagReplace, options: CallOptions = {}) {
  return http.data<GitTag>('PUT', path`/api/git-tags/${id}`, { ...options, body: payload })
}

/** Deletes the git tag with this key: `DELETE /api/git-tags/{id}`. */
export function deleteGitTag(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/git-tags/${id}`, options)
}

/** Creates, changes and deletes many git tags: `POST /api/git-tags/batch`. */
export function batchGitTags(http: HttpClient, request: GitTagBatch, options: BatchOptions = {}) {
  return sendBatch<GitTag>(http, '/api/git-tags/batch', request, options)
}
