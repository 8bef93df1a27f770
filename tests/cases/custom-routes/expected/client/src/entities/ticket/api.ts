import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  searchQuery,
  sendBatch,
} from '../../runtime/index.js'
import type { Range, Reason, Report } from '../../values.js'
import type {
  Ticket,
  TicketBatch,
  TicketCreate,
  TicketGetParams,
  TicketListParams,
  TicketReplace,
  TicketUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const ticketKeys = entityKeys('ticket', { limit: 20, sort: ['id'] })

/** One page of the tickets that match: `GET /api/tickets`. */
export function listTickets(http: HttpClient, params: TicketListParams = {}, options: CallOptions = {}) {
  return http.page<Ticket>('/api/tickets', { ...options, query: listQuery(params) })
}

/** The ticket with this key: `GET /api/tickets/{id}`. */
export function getTicket(http: HttpClient, id: number, params: TicketGetParams = {}, options: CallOptions = {}) {
  return http.data<Ticket>('GET', path`/api/tickets/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new ticket: `POST /api/tickets`. */
export function createTicket(http: HttpClient, payload: TicketCreate, options: CallOptions = {}) {
  return http.data<Ticket>('POST', '/api/tickets', { ...options, body: payload })
}

/** Changes the fields given of the ticket with this key, and no other: `PATCH /api/tickets/{id}`. */
export function updateTicket(http: HttpClient, id: number, changes: TicketUpdate, options: CallOptions = {}) {
  return http.data<Ticket>('PATCH', path`/api/tickets/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the ticket with this key; one that is left out goes back to its default:
 * `PUT /api/tickets/{id}`.
 */
export function replaceTicket(http: HttpClient, id: number, payload: TicketReplace, options: CallOptions = {}) {
  return http.data<Ticket>('PUT', path`/api/tickets/${id}`, { ...options, body: payload })
}

/** Deletes the ticket with this key: `DELETE /api/tickets/{id}`. */
export function deleteTicket(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/tickets/${id}`, options)
}

/** Creates, changes and deletes many tickets: `POST /api/tickets/batch`. */
export function batchTickets(http: HttpClient, request: TicketBatch, options: BatchOptions = {}) {
  return sendBatch<Ticket>(http, '/api/tickets/batch', request, options)
}

/** Complete a ticket: `POST /api/tickets/{id}/complete`. */
export function completeTicket(http: HttpClient, variables: { id: number; body: Reason }, options: CallOptions = {}) {
  return http.data<Ticket>('POST', path`/api/tickets/${variables.id}/complete`, { ...options, body: variables.body })
}

/** Copy all: `POST /api/tickets/copy`. */
export function copyAllTicket(http: HttpClient, variables: { body: TicketCreate }, options: CallOptions = {}) {
  return http.data<Ticket[]>('POST', '/api/tickets/copy', { ...options, body: variables.body })
}

/** Sweep: `DELETE /api/tickets/done`. */
export function sweepTicket(http: HttpClient, options: CallOptions = {}) {
  return http.done('DELETE', '/api/tickets/done', options)
}

/** Count tickets: `GET /api/tickets/report`. */
export function ticketReport(http: HttpClient, variables: { query?: Range } = {}, options: CallOptions = {}) {
  return http.data<Report>('GET', '/api/tickets/report', { ...options, query: searchQuery(variables.query ?? {}) })
}

/** Titles: `GET /api/tickets/titles`. */
export function ticketTitles(http: HttpClient, options: CallOptions = {}) {
  return http.data<string[]>('GET', '/api/tickets/titles', options)
}
