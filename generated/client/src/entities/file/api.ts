import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { FileExportInfo, FileExportInfoListParams } from '../file_export_info/types.js'
import type { FileImportInfo, FileImportInfoListParams } from '../file_import_info/types.js'
import type { FileImportance, FileImportanceListParams } from '../file_importance/types.js'
import type { FileRelationship, FileRelationshipListParams } from '../file_relationship/types.js'
import type { Project, ProjectListParams } from '../project/types.js'
import type { RelevanceScore, RelevanceScoreListParams } from '../relevance_score/types.js'
import type { SelectedFile, SelectedFileListParams } from '../selected_file/types.js'
import type { File, FileBatch, FileCreate, FileGetParams, FileListParams, FileReplace, FileUpdate } from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const fileKeys = entityKeys('file', { limit: 20, sort: ['path', 'id'] })

/** One page of the files that match: `GET /api/files`. */
export function listFiles(http: HttpClient, params: FileListParams = {}, options: CallOptions = {}) {
  return http.page<File>('/api/files', { ...options, query: listQuery(params) })
}

/** The file with this key: `GET /api/files/{id}`. */
export function getFile(http: HttpClient, id: string, params: FileGetParams = {}, options: CallOptions = {}) {
  return http.data<File>('GET', path`/api/files/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new file: `POST /api/files`. */
export function createFile(http: HttpClient, payload: FileCreate, options: CallOptions = {}) {
  return http.data<File>('POST', '/api/files', { ...options, body: payload })
}

/** Changes the fields given of the file with this key, and no other: `PATCH /api/files/{id}`. */
export function updateFile(http: HttpClient, id: string, changes: FileUpdate, options: CallOptions = {}) {
  return http.data<File>('PATCH', path`/api/files/${id}`, { ...options, body: changes })
}

/** Sets every field of the file with this key; one that is left out goes back to its default: `PUT /api/files/{id}`. */
export function replaceFile(http: HttpClient, id: string, payload: FileReplace, options: CallOptions = {}) {
  return http.data<File>('PUT', path`/api/files/${id}`, { ...options, body: payload })
}

/** Deletes the file with this key: `DELETE /api/files/{id}`. */
export function deleteFile(http: HttpClient, id: string, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/files/${id}`, options)
}

/** Creates, changes and deletes many files: `POST /api/files/batch`. */
export function batchFiles(http: HttpClient, request: FileBatch, options: BatchOptions = {}) {
  return sendBatch<File>(http, '/api/files/batch', request, options)
}

/** One page of the export statements of the file with this key: `GET /api/files/{id}/export-statements`. */
export function listFileExportStatements(
  http: HttpClient,
  id: string,
  params: FileExportInfoListParams = {},
  options: CallOptions = {},
) {
  return http.page<FileExportInfo>(path`/api/files/${id}/export-statements`, { ...options, query: listQuery(params) })
}

/** One page of the file importances of the file with this key: `GET /api/files/{id}/file-importances`. */
export function listFileFileImportances(
  http: HttpClient,
  id: string,
  params: FileImportanceListParams = {},
  options: CallOptions = {},
) {
  return http.page<FileImportance>(path`/api/files/${id}/file-importances`, { ...options, query: listQuery(params) })
}

/** One page of the import statements of the file with this key: `GET /api/files/{id}/import-statements`. */
export function listFileImportStatements(
  http: HttpClient,
  id: string,
  params: FileImportInfoListParams = {},
  options: CallOptions = {},
) {
  return http.page<FileImportInfo>(path`/api/files/${id}/import-statements`, { ...options, query: listQuery(params) })
}

/** One page of the incoming relationships of the file with this key: `GET /api/files/{id}/incoming-relationships`. */
export function listFileIncomingRelationships(
  http: HttpClient,
  id: string,
  params: FileRelationshipListParams = {},
  options: CallOptions = {},
) {
  return http.page<FileRelationship>(path`/api/files/${id}/incoming-relationships`, {
    ...options,
    query: listQuery(params),
  })
}

/** One page of the outgoing relationships of the file with this key: `GET /api/files/{id}/outgoing-relationships`. */
export function listFileOutgoingRelationships(
  http: HttpClient,
  id: string,
  params: FileRelationshipListParams = {},
  options: CallOptions = {},
) {
  return http.page<FileRelationship>(path`/api/files/${id}/outgoing-relationships`, {
    ...options,
    query: listQuery(params),
  })
}

/** One page of the related by of the file with this key: `GET /api/files/{id}/related-by`. */
export function listFileRelatedBy(
  http: HttpClient,
  id: string,
  params: FileListParams = {},
  options: CallOptions = {},
) {
  return http.page<File>(path`/api/files/${id}/related-by`, { ...options, query: listQuery(params) })
}

/** One page of the related files of the file with this key: `GET /api/files/{id}/related-files`. */
export function listFileRelatedFiles(
  http: HttpClient,
  id: string,
  params: FileListParams = {},
  options: CallOptions = {},
) {
  return http.page<File>(path`/api/files/${id}/related-files`, { ...options, query: listQuery(params) })
}

/** One page of the relevance scores of the file with this key: `GET /api/files/{id}/relevance-scores`. */
export function listFileRelevanceScores(
  http: HttpClient,
  id: string,
  params: RelevanceScoreListParams = {},
  options: CallOptions = {},
) {
  return http.page<RelevanceScore>(path`/api/files/${id}/relevance-scores`, { ...options, query: listQuery(params) })
}

/** One page of the selected by of the file with this key: `GET /api/files/{id}/selected-by`. */
export function listFileSelectedBy(
  http: HttpClient,
  id: string,
  params: ProjectListParams = {},
  options: CallOptions = {},
) {
  return http.page<Project>(path`/api/files/${id}/selected-by`, { ...options, query: listQuery(params) })
}

/** One page of the selections of the file with this key: `GET /api/files/{id}/selections`. */
export function listFileSelections(
  http: HttpClient,
  id: string,
  params: SelectedFileListParams = {},
  options: CallOptions = {},
) {
  return http.page<SelectedFile>(path`/api/files/${id}/selections`, { ...options, query: listQuery(params) })
}

/** Puts one among the selected by of the file with this key: `PUT /api/files/{id}/selected-by/{project_id}`. */
export function addToFileSelectedBy(http: HttpClient, id: string, target: number, options: CallOptions = {}) {
  return http.done('PUT', path`/api/files/${id}/selected-by/${target}`, options)
}

/** Takes one from the selected by of the file with this key: `DELETE /api/files/{id}/selected-by/{project_id}`. */
export function removeFromFileSelectedBy(http: HttpClient, id: string, target: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/files/${id}/selected-by/${target}`, options)
}
