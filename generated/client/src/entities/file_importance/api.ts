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
  FileImportance,
  FileImportanceBatch,
  FileImportanceCreate,
  FileImportanceGetParams,
  FileImportanceListParams,
  FileImportanceReplace,
  FileImportanceUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const fileImportanceKeys = entityKeys('file_importance', { limit: 20, sort: ['-score', 'id'] })

/** One page of the file importances that match: `GET /api/file-importances`. */
export function listFileImportances(
  http: HttpClient,
  params: FileImportanceListParams = {},
  options: CallOptions = {},
) {
  return http.page<FileImportance>('/api/file-importances', { ...options, query: listQuery(params) })
}

/** The file importance with this key: `GET /api/file-importances/{id}`. */
export function getFileImportance(
  http: HttpClient,
  id: number,
  params: FileImportanceGetParams = {},
  options: CallOptions = {},
) {
  return http.data<FileImportance>('GET', path`/api/file-importances/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new file importance: `POST /api/file-importances`. */
export function createFileImportance(http: HttpClient, payload: FileImportanceCreate, options: CallOptions = {}) {
  return http.data<FileImportance>('POST', '/api/file-importances', { ...options, body: payload })
}

/** Changes the fields given of the file importance with this key, and no other: `PATCH /api/file-importances/{id}`. */
export function updateFileImportance(
  http: HttpClient,
  id: number,
  changes: FileImportanceUpdate,
  options: CallOptions = {},
) {
  return http.data<FileImportance>('PATCH', path`/api/file-importances/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the file importance with this key; one that is left out goes back to its default:
 * `PUT /api/file-importances/{id}`.
 */
export function replaceFileImportance(
  http: HttpClient,
  id: number,
  payload: FileImportanceReplace,
  options: CallOptions = {},
) {
  return http.data<FileImportance>('PUT', path`/api/file-importances/${id}`, { ...options, body: payload })
}

/** Deletes the file importance with this key: `DELETE /api/file-importances/{id}`. */
export function deleteFileImportance(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/file-importances/${id}`, options)
}

/** Creates, changes and deletes many file importances: `POST /api/file-importances/batch`. */
export function batchFileImportances(http: HttpClient, request: FileImportanceBatch, options: BatchOptions = {}) {
  return sendBatch<FileImportance>(http, '/api/file-importances/batch', request, options)
}
