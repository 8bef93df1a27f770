import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { Tick, TickBatch, TickCreate, TickGetParams, TickListParams, TickReplace, TickUpdate } from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const tickKeys = entityKeys('tick', { limit: 20, sort: ['id'] })

/** One page of the ticks that match: `GET /api/ticks`. */
export function listTicks(http: HttpClient, params: TickListParams = {}, options: CallOptions = {}) {
  return http.page<Tick>('/api/ticks', { ...options, query: listQuery(params) })
}

/** The tick with this key: `GET /api/ticks/{id}`. */
export function getTick(http: HttpClient, id: number, params: TickGetParams = {}, options: CallOptions = {}) {
  return http.data<Tick>('GET', path`/api/ticks/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new tick: `POST /api/ticks`. */
export function createTick(http: HttpClient, payload: TickCreate, options: CallOptions = {}) {
  return http.data<Tick>('POST', '/api/ticks', { ...options, body: payload })
}

/** Changes the fields given of the tick with this key, and no other: `PATCH /api/ticks/{id}`. */
export function updateTick(http: HttpClient, id: number, changes: TickUpdate, options: CallOptions = {}) {
  return http.data<Tick>('PATCH', path`/api/ticks/${id}`, { ...options, body: changes })
}

/** Sets every field of the tick with this key; one that is left out goes back to its default: `PUT /api/ticks/{id}`. */
export function replaceTick(http: HttpClient, id: number, payload: TickReplace, options: CallOptions = {}) {
  return http.data<Tick>('PUT', path`/api/ticks/${id}`, { ...options, body: payload })
}

/** Deletes the tick with this key: `DELETE /api/ticks/{id}`. */
export function deleteTick(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/ticks/${id}`, options)
}

/** Creates, changes and deletes many ticks: `POST /api/ticks/batch`. */
export function batchTicks(http: HttpClient, request: TickBatch, options: BatchOptions = {}) {
  return sendBatch<Tick>(http, '/api/ticks/batch', request, options)
}
