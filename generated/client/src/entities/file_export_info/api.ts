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
  FileExportInfo,
  FileExportInfoBatch,
  FileExportInfoCreate,
  FileExportInfoGetParams,
  FileExportInfoListParams,
  FileExportInfoReplace,
  FileExportInfoUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const fileExportInfoKeys = entityKeys('file_export_info', { limit: 20, sort: ['id'] })

/** One page of the file export infos that match: `GET /api/file-export-infos`. */
export function listFileExportInfos(
  http: HttpClient,
  params: FileExportInfoListParams = {},
  options: CallOptions = {},
) {
  return http.page<FileExportInfo>('/api/file-export-infos', { ...options, query: listQuery(params) })
}

/** The file export info with this key: `GET /api/file-export-infos/{id}`. */
export function getFileExportInfo(
  http: HttpClient,
  id: number,
  params: FileExportInfoGetParams = {},
  options: CallOptions = {},
) {
  return http.data<FileExportInfo>('GET', path`/api/file-export-infos/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new file export info: `POST /api/file-export-infos`. */
export function createFileExportInfo(http: HttpClient, payload: FileExportInfoCreate, options: CallOptions = {}) {
  return http.data<FileExportInfo>('POST', '/api/file-export-infos', { ...options, body: payload })
}

/**
 * Changes the fields given of the file export info with this key, and no other:
 * `PATCH /api/file-export-infos/{id}`.
 */
export function updateFileExportInfo(
  http: HttpClient,
  id: number,
  changes: FileExportInfoUpdate,
  options: CallOptions = {},
) {
  return http.data<FileExportInfo>('PATCH', path`/api/file-export-infos/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the file export info with this key; one that is left out goes back to its default:
 * `PUT /api/file-export-infos/{id}`.
 */
export function replaceFileExportInfo(
  http: HttpClient,
  id: number,
  payload: FileExportInfoReplace,
  options: CallOptions = {},
) {
  return http.data<FileExportInfo>('PUT', path`/api/file-export-infos/${id}`, { ...options, body: payload })
}

/** Deletes the file export info with this key: `DELETE /api/file-export-infos/{id}`. */
export function deleteFileExportInfo(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/file-export-infos/${id}`, options)
}

/** Creates, changes and deletes many file export infos: `POST /api/file-export-infos/batch`. */
export function batchFileExportInfos(http: HttpClient, request: FileExportInfoBatch, options: BatchOptions = {}) {
  return sendBatch<FileExportInfo>(http, '/api/file-export-infos/batch', request, options)
}
