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
  ProcessPort,
  ProcessPortBatch,
  ProcessPortCreate,
  ProcessPortGetParams,
  ProcessPortListParams,
  ProcessPortReplace,
  ProcessPortUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const processPortKeys = entityKeys('process_port', { limit: 20, sort: ['port', 'id'] })

/** One page of the process ports that match: `GET /api/process-ports`. */
export function listProcessPorts(http: HttpClient, params: ProcessPortListParams = {}, options: CallOptions = {}) {
  return http.page<ProcessPort>('/api/process-ports', { ...options, query: listQuery(params) })
}

/** The process port with this key: `GET /api/process-ports/{id}`. */
export function getProcessPort(
  http: HttpClient,
  id: number,
  params: ProcessPortGetParams = {},
  options: CallOptions = {},
) {
  return http.data<ProcessPort>('GET', path`/api/process-ports/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new process port: `POST /api/process-ports`. */
export function createProcessPort(http: HttpClient, payload: ProcessPortCreate, options: CallOptions = {}) {
  return http.data<ProcessPort>('POST', '/api/process-ports', { ...options, body: payload })
}

/** Changes the fields given of the process port with this key, and no other: `PATCH /api/process-ports/{id}`. */
export function updateProcessPort(http: HttpClient, id: number, changes: ProcessPortUpdate, options: CallOptions = {}) {
  return http.data<ProcessPort>('PATCH', path`/api/process-ports/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the process port with this key; one that is left out goes back to its default:
 * `PUT /api/process-ports/{id}`.
 */
export function replaceProcessPort(
  http: HttpClient,
  id: number,
  payload: ProcessPortReplace,
  options: CallOptions = {},
) {
  return http.data<ProcessPort>('PUT', path`/api/process-ports/${id}`, { ...options, body: payload })
}

/** Deletes the process port with this key: `DELETE /api/process-ports/{id}`. */
export function deleteProcessPort(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/process-ports/${id}`, options)
}

/** Creates, changes and deletes many process ports: `POST /api/process-ports/batch`. */
export function batchProcessPorts(http: HttpClient, request: ProcessPortBatch, options: BatchOptions = {}) {
  return sendBatch<ProcessPort>(http, '/api/process-ports/batch', request, options)
}
