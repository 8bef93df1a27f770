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
  SelectedFile,
  SelectedFileBatch,
  SelectedFileCreate,
  SelectedFileGetParams,
  SelectedFileListParams,
  SelectedFileReplace,
  SelectedFileUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const selectedFileKeys = entityKeys('selected_file', { limit: 20, sort: ['-selected_at', 'id'] })

/** One page of the selected files that match: `GET /api/selected-files`. */
export function listSelectedFiles(http: HttpClient, params: SelectedFileListParams = {}, options: CallOptions = {}) {
  return http.page<SelectedFile>('/api/selected-files', { ...options, query: listQuery(params) })
}

/** The selected file with this key: `GET /api/selected-files/{id}`. */
export function getSelectedFile(
  http: HttpClient,
  id: number,
  params: SelectedFileGetParams = {},
  options: CallOptions = {},
) {
  return http.data<SelectedFile>('GET', path`/api/selected-files/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new selected file: `POST /api/selected-files`. */
export function createSelectedFile(http: HttpClient, payload: SelectedFileCreate, options: CallOptions = {}) {
  return http.data<SelectedFile>('POST', '/api/selected-files', { ...options, body: payload })
}

/** Changes the fields given of the selected file with this key, and no other: `PATCH /api/selected-files/{id}`. */
export function updateSelectedFile(
  http: HttpClient,
  id: number,
  changes: SelectedFileUpdate,
  options: CallOptions = {},
) {
  return http.data<SelectedFile>('PATCH', path`/api/selected-files/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the selected file with this key; one that is left out goes back to its default:
 * `PUT /api/selected-files/{id}`.
 */
export function replaceSelectedFile(
  http: HttpClient,
  id: number,
  payload: SelectedFileReplace,
  options: CallOptions = {},
) {
  return http.data<SelectedFile>('PUT', path`/api/selected-files/${id}`, { ...options, body: payload })
}

/** Deletes the selected file with this key: `DELETE /api/selected-files/{id}`. */
export function deleteSelectedFile(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/selected-files/${id}`, options)
}

/** Creates, changes and deletes many selected files: `POST /api/selected-files/batch`. */
export function batchSelectedFiles(http: HttpClient, request: SelectedFileBatch, options: BatchOptions = {}) {
  return sendBatch<SelectedFile>(http, '/api/selected-files/batch', request, options)
}
