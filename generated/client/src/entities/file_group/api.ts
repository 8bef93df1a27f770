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
  FileGroup,
  FileGroupBatch,
  FileGroupCreate,
  FileGroupGetParams,
  FileGroupListParams,
  FileGroupReplace,
  FileGroupUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const fileGroupKeys = entityKeys('file_group', { limit: 20, sort: ['-priority', 'name', 'id'] })

/** One page of the file groups that match: `GET /api/file-groups`. */
export function listFileGroups(http: HttpClient, params: FileGroupListParams = {}, options: CallOptions = {}) {
  return http.page<FileGroup>('/api/file-groups', { ...options, query: listQuery(params) })
}

/** The file group with this key: `GET /api/file-groups/{id}`. */
export function getFileGroup(http: HttpClient, id: string, params: FileGroupGetParams = {}, options: CallOptions = {}) {
  return http.data<FileGroup>('GET', path`/api/file-groups/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new file group: `POST /api/file-groups`. */
export function createFileGroup(http: HttpClient, payload: FileGroupCreate, options: CallOptions = {}) {
  return http.data<FileGroup>('POST', '/api/file-groups', { ...options, body: payload })
}

/** Changes the fields given of the file group with this key, and no other: `PATCH /api/file-groups/{id}`. */
export function updateFileGroup(http: HttpClient, id: string, changes: FileGroupUpdate, options: CallOptions = {}) {
  return http.data<FileGroup>('PATCH', path`/api/file-groups/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the file group with this key; one that is left out goes back to its default:
 * `PUT /api/file-groups/{id}`.
 */
export function replaceFileGroup(http: HttpClient, id: string, payload: FileGroupReplace, options: CallOptions = {}) {
  return http.data<FileGroup>('PUT', path`/api/file-groups/${id}`, { ...options, body: payload })
}

/** Deletes the file group with this key: `DELETE /api/file-groups/{id}`. */
export function deleteFileGroup(http: HttpClient, id: string, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/file-groups/${id}`, options)
}

/** Creates, changes and deletes many file groups: `POST /api/file-groups/batch`. */
export function batchFileGroups(http: HttpClient, request: FileGroupBatch, options: BatchOptions = {}) {
  return sendBatch<FileGroup>(http, '/api/file-groups/batch', request, options)
}
