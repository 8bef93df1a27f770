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
  FileImportInfo,
  FileImportInfoBatch,
  FileImportInfoCreate,
  FileImportInfoGetParams,
  FileImportInfoListParams,
  FileImportInfoReplace,
  FileImportInfoUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const fileImportInfoKeys = entityKeys('file_import_info', { limit: 20, sort: ['id'] })

/** One page of the file import infos that match: `GET /api/file-import-infos`. */
export function listFileImportInfos(
  http: HttpClient,
  params: FileImportInfoListParams = {},
  options: CallOptions = {},
) {
  return http.page<FileImportInfo>('/api/file-import-infos', { ...options, query: listQuery(params) })
}

/** The file import info with this key: `GET /api/file-import-infos/{id}`. */
export function getFileImportInfo(
  http: HttpClient,
  id: number,
  params: FileImportInfoGetParams = {},
  options: CallOptions = {},
) {
  return http.data<FileImportInfo>('GET', path`/api/file-import-infos/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new file import info: `POST /api/file-import-infos`. */
export function createFileImportInfo(http: HttpClient, payload: FileImportInfoCreate, options: CallOptions = {}) {
  return http.data<FileImportInfo>('POST', '/api/file-import-infos', { ...options, body: payload })
}

/**
 * Changes the fields given of the file import info with this key, and no other:
 * `PATCH /api/file-import-infos/{id}`.
 */
export function updateFileImportInfo(
  http: HttpClient,
  id: number,
  changes: FileImportInfoUpdate,
  options: CallOptions = {},
) {
  return http.data<FileImportInfo>('PATCH', path`/api/file-import-infos/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the file import info with this key; one that is left out goes back to its default:
 * `PUT /api/file-import-infos/{id}`.
 */
export function replaceFileImportInfo(
  http: HttpClient,
  id: number,
  payload: FileImportInfoReplace,
  options: CallOptions = {},
) {
  return http.data<FileImportInfo>('PUT', path`/api/file-import-infos/${id}`, { ...options, body: payload })
}

/** Deletes the file import info with this key: `DELETE /api/file-import-infos/{id}`. */
export function deleteFileImportInfo(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/file-import-infos/${id}`, options)
}

/** Creates, changes and deletes many file import infos: `POST /api/file-import-infos/batch`. */
export function batchFileImportInfos(http: HttpClient, request: FileImportInfoBatch, options: BatchOptions = {}) {
  return sendBatch<FileImportInfo>(http, '/api/file-import-infos/batch', request, options)
}
