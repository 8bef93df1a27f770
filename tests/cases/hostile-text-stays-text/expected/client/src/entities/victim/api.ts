import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { Letter } from '../../values.js'
import type {
  Victim,
  VictimBatch,
  VictimCreate,
  VictimGetParams,
  VictimListParams,
  VictimReplace,
  VictimUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const victimKeys = entityKeys('victim', { limit: 20, sort: ['id'] })

/** One page of the victims that match: `GET /api/victims`. */
export function listVictims(http: HttpClient, params: VictimListParams = {}, options: CallOptions = {}) {
  return http.page<Victim>('/api/victims', { ...options, query: listQuery(params) })
}

/** The victim with this key: `GET /api/victims/{id}`. */
export function getVictim(http: HttpClient, id: number, params: VictimGetParams = {}, options: CallOptions = {}) {
  return http.data<Victim>('GET', path`/api/victims/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new victim: `POST /api/victims`. */
export function createVictim(http: HttpClient, payload: VictimCreate, options: CallOptions = {}) {
  return http.data<Victim>('POST', '/api/victims', { ...options, body: payload })
}

/** Changes the fields given of the victim with this key, and no other: `PATCH /api/victims/{id}`. */
export function updateVictim(http: HttpClient, id: number, changes: VictimUpdate, options: CallOptions = {}) {
  return http.data<Victim>('PATCH', path`/api/victims/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the victim with this key; one that is left out goes back to its default:
 * `PUT /api/victims/{id}`.
 */
export function replaceVictim(http: HttpClient, id: number, payload: VictimReplace, options: CallOptions = {}) {
  return http.data<Victim>('PUT', path`/api/victims/${id}`, { ...options, body: payload })
}

/** Deletes the victim with this key: `DELETE /api/victims/{id}`. */
export function deleteVictim(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/victims/${id}`, options)
}

/** Creates, changes and deletes many victims: `POST /api/victims/batch`. */
export function batchVictims(http: HttpClient, request: VictimBatch, options: BatchOptions = {}) {
  return sendBatch<Victim>(http, '/api/victims/batch', request, options)
}

/**
 * *\/ """ '''
 * #: `GET /api/victims/probe`.
 *
 * """\
 */
export function victimProbe(http: HttpClient, options: CallOptions = {}) {
  return http.data<Letter[]>('GET', '/api/victims/probe', options)
}
