import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { ProcessLog, ProcessLogListParams } from '../process_log/types.js'
import type { ProcessPort, ProcessPortListParams } from '../process_port/types.js'
import type {
  ProcessRun,
  ProcessRunBatch,
  ProcessRunCreate,
  ProcessRunGetParams,
  ProcessRunListParams,
  ProcessRunReplace,
  ProcessRunUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const processRunKeys = entityKeys('process_run', { limit: 20, sort: ['-started_at', 'id'] })

/** One page of the process runs that match: `GET /api/process-runs`. */
export function listProcessRuns(http: HttpClient, params: ProcessRunListParams = {}, options: CallOptions = {}) {
  return http.page<ProcessRun>('/api/process-runs', { ...options, query: listQuery(params) })
}

/** The process run with this key: `GET /api/process-runs/{id}`. */
export function getProcessRun(
  http: HttpClient,
  id: number,
  params: ProcessRunGetParams = {},
  options: CallOptions = {},
) {
  return http.data<ProcessRun>('GET', path`/api/process-runs/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new process run: `POST /api/process-runs`. */
export function createProcessRun(http: HttpClient, payload: ProcessRunCreate, options: CallOptions = {}) {
  return http.data<ProcessRun>('POST', '/api/process-runs', { ...options, body: payload })
}

/** Changes the fields given of the process run with this key, and no other: `PATCH /api/process-runs/{id}`. */
export function updateProcessRun(http: HttpClient, id: number, changes: ProcessRunUpdate, options: CallOptions = {}) {
  return http.data<ProcessRun>('PATCH', path`/api/process-runs/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the process run with this key; one that is left out goes back to its default:
 * `PUT /api/process-runs/{id}`.
 */
export function replaceProcessRun(http: HttpClient, id: number, payload: ProcessRunReplace, options: CallOptions = {}) {
  return http.data<ProcessRun>('PUT', path`/api/process-runs/${id}`, { ...options, body: payload })
}

/** Deletes the process run with this key: `DELETE /api/process-runs/{id}`. */
export function deleteProcessRun(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/process-runs/${id}`, options)
}

/** Creates, changes and deletes many process runs: `POST /api/process-runs/batch`. */
export function batchProcessRuns(http: HttpClient, request: ProcessRunBatch, options: BatchOptions = {}) {
  return sendBatch<ProcessRun>(http, '/api/process-runs/batch', request, options)
}

/** One page of the logs of the process run with this key: `GET /api/process-runs/{id}/logs`. */
export function listProcessRunLogs(
  http: HttpClient,
  id: number,
  params: ProcessLogListParams = {},
  options: CallOptions = {},
) {
  return http.page<ProcessLog>(path`/api/process-runs/${id}/logs`, { ...options, query: listQuery(params) })
}

/** One page of the ports of the process run with this key: `GET /api/process-runs/{id}/ports`. */
export function listProcessRunPorts(
  http: HttpClient,
  id: number,
  params: ProcessPortListParams = {},
  options: CallOptions = {},
) {
  return http.page<ProcessPort>(path`/api/process-runs/${id}/ports`, { ...options, query: listQuery(params) })
}
