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
  Event,
  EventBatch,
  EventCreate,
  EventGetParams,
  EventListParams,
  EventReplace,
  EventUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const eventKeys = entityKeys('event', { limit: 20, sort: ['id'] })

/** One page of the events that match: `GET /api/events`. */
export function listEvents(http: HttpClient, params: EventListParams = {}, options: CallOptions = {}) {
  return http.page<Event>('/api/events', { ...options, query: listQuery(params) })
}

/** The event with this key: `GET /api/events/{id}`. */
export function getEvent(http: HttpClient, id: number, params: EventGetParams = {}, options: CallOptions = {}) {
  return http.data<Event>('GET', path`/api/events/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new event: `POST /api/events`. */
export function createEvent(http: HttpClient, payload: EventCreate, options: CallOptions = {}) {
  return http.data<Event>('POST', '/api/events', { ...options, body: payload })
}

/** Changes the fields given of the event with this key, and no other: `PATCH /api/events/{id}`. */
export function updateEvent(http: HttpClient, id: number, changes: EventUpdate, options: CallOptions = {}) {
  return http.data<Event>('PATCH', path`/api/events/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the event with this key; one that is left out goes back to its default:
 * `PUT /api/events/{id}`.
 */
export function replaceEvent(http: HttpClient, id: number, payload: EventReplace, options: CallOptions = {}) {
  return http.data<Event>('PUT', path`/api/events/${id}`, { ...options, body: payload })
}

/** Deletes the event with this key: `DELETE /api/events/{id}`. */
export function deleteEvent(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/events/${id}`, options)
}

/** Creates, changes and deletes many events: `POST /api/events/batch`. */
export function batchEvents(http: HttpClient, request: EventBatch, options: BatchOptions = {}) {
  return sendBatch<Event>(http, '/api/events/batch', request, options)
}
