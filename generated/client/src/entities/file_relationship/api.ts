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
  FileRelationship,
  FileRelationshipBatch,
  FileRelationshipCreate,
  FileRelationshipGetParams,
  FileRelationshipListParams,
  FileRelationshipReplace,
  FileRelationshipUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const fileRelationshipKeys = entityKeys('file_relationship', { limit: 20, sort: ['-strength', 'id'] })

/** One page of the file relationships that match: `GET /api/file-relationships`. */
export function listFileRelationships(
  http: HttpClient,
  params: FileRelationshipListParams = {},
  options: CallOptions = {},
) {
  return http.page<FileRelationship>('/api/file-relationships', { ...options, query: listQuery(params) })
}

/** The file relationship with this key: `GET /api/file-relationships/{id}`. */
export function getFileRelationship(
  http: HttpClient,
  id: number,
  params: FileRelationshipGetParams = {},
  options: CallOptions = {},
) {
  return http.data<FileRelationship>('GET', path`/api/file-relationships/${id}`, {
    ...options,
    query: listQuery(params),
  })
}

/** Creates a new file relationship: `POST /api/file-relationships`. */
export function createFileRelationship(http: HttpClient, payload: FileRelationshipCreate, options: CallOptions = {}) {
  return http.data<FileRelationship>('POST', '/api/file-relationships', { ...options, body: payload })
}

/**
 * Changes the fields given of the file relationship with this key, and no other:
 * `PATCH /api/file-relationships/{id}`.
 */
export function updateFileRelationship(
  http: HttpClient,
  id: number,
  changes: FileRelationshipUpdate,
  options: CallOptions = {},
) {
  return http.data<FileRelationship>('PATCH', path`/api/file-relationships/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the file relationship with this key; one that is left out goes back to its default:
 * `PUT /api/file-relationships/{id}`.
 */
export function replaceFileRelationship(
  http: HttpClient,
  id: number,
  payload: FileRelationshipReplace,
  options: CallOptions = {},
) {
  return http.data<FileRelationship>('PUT', path`/api/file-relationships/${id}`, { ...options, body: payload })
}

/** Deletes the file relationship with this key: `DELETE /api/file-relationships/{id}`. */
export function deleteFileRelationship(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/file-relationships/${id}`, options)
}

/** Creates, changes and deletes many file relationships: `POST /api/file-relationships/batch`. */
export function batchFileRelationships(http: HttpClient, request: FileRelationshipBatch, options: BatchOptions = {}) {
  return sendBatch<FileRelationship>(http, '/api/file-relationships/batch', request, options)
}
