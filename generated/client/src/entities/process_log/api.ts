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
  ProcessLog,
  ProcessLogBatch,
  ProcessLogCreate,
  ProcessLogGetParams,
  ProcessLogListParams,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const processLogKeys = entityKeys('process_log', { limit: 100, sort: ['line_number', 'id'] })

/** One page of the process logs that match: `GET /api/process-logs`. */
export function listProcessLogs(http: HttpClient, params: ProcessLogListParams = {}, options: CallOptions = {}) {
  return http.page<ProcessLog>('/api/process-logs', { ...options, query: listQuery(params) })
}

/** The process log with this key: `GET /api/process-logs/{id}`. */
export function getProcessLog(
  http: HttpClient,
  id: number,
  params: ProcessLogGetParams = {},
  options: CallOptions = {},
) {
  return http.data<ProcessLog>('GET', path`/api/process-logs/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new process log: `POST /api/process-logs`. */
export function createProcessLog(http: HttpClient, payload: ProcessLogCreate, options: CallOptions = {}) {
  return http.data<ProcessLog>('POST', '/api/process-logs', { ...options, body: payload })
}

/** Deletes the process log with this key: `DELETE /api/process-logs/{id}`. */
export function deleteProcessLog(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/process-logs/${id}`, options)
}

/** Creates, changes and deletes many process logs: `POST /api/process-logs/batch`. */
export function batchProcessLogs(http: HttpClient, request: ProcessLogBatch, options: BatchOptions = {}) {
  return sendBatch<ProcessLog>(http, '/api/process-logs/batch', request, options)
}
