import { type CallOptions, entityKeys, type HttpClient, listQuery } from '../../runtime/index.js'
import type { LogLine, LogLineCreate, LogLineListParams } from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const logLineKeys = entityKeys('log_line', { limit: 20, sort: ['id'] })

/** One page of the log lines that match: `GET /api/log-lines`. */
export function listLogLines(http: HttpClient, params: LogLineListParams = {}, options: CallOptions = {}) {
  return http.page<LogLine>('/api/log-lines', { ...options, query: listQuery(params) })
}

/** Creates a new log line: `POST /api/log-lines`. */
export function createLogLine(http: HttpClient, payload: LogLineCreate, options: CallOptions = {}) {
  return http.data<LogLine>('POST', '/api/log-lines', { ...options, body: payload })
}
