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
  WholeRecord,
  WholeRecordBatch,
  WholeRecordCreate,
  WholeRecordGetParams,
  WholeRecordListParams,
  WholeRecordReplace,
  WholeRecordUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const wholeRecordKeys = entityKeys('whole', { limit: 20, sort: ['id'] })

/** One page of the wholes that match: `GET /api/wholes`. */
export function listWholeRecords(http: HttpClient, params: WholeRecordListParams = {}, options: CallOptions = {}) {
  return http.page<WholeRecord>('/api/wholes', { ...options, query: listQuery(params) })
}

/** The whole with this key: `GET /api/wholes/{id}`. */
export function getWholeRecord(
  http: HttpClient,
  id: number,
  params: WholeRecordGetParams = {},
  options: CallOptions = {},
) {
  return http.data<WholeRecord>('GET', path`/api/wholes/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new whole: `POST /api/wholes`. */
export function createWholeRecord(http: HttpClient, payload: WholeRecordCreate, options: CallOptions = {}) {
  return http.data<WholeRecord>('POST', '/api/wholes', { ...options, body: payload })
}

/** Changes the fields given of the whole with this key, and no other: `PATCH /api/wholes/{id}`. */
export function updateWholeRecord(http: HttpClient, id: number, changes: WholeRecordUpdate, options: CallOptions = {}) {
  return http.data<WholeRecord>('PATCH', path`/api/wholes/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the whole with this key; one that is left out goes back to its default:
 * `PUT /api/wholes/{id}`.
 */
export function replaceWholeRecord(
  http: HttpClient,
  id: number,
  payload: WholeRecordReplace,
  options: CallOptions = {},
) {
  return http.data<WholeRecord>('PUT', path`/api/wholes/${id}`, { ...options, body: payload })
}

/** Deletes the whole with this key: `DELETE /api/wholes/{id}`. */
export function deleteWholeRecord(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/wholes/${id}`, options)
}

/** Creates, changes and deletes many wholes: `POST /api/wholes/batch`. */
export function batchWholeRecords(http: HttpClient, request: WholeRecordBatch, options: BatchOptions = {}) {
  return sendBatch<WholeRecord>(http, '/api/wholes/batch', request, options)
}
