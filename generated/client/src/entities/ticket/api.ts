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
import type { FileLinks, QueuePlacement, TaskOrder, TicketSelection } from '../../values.js'
import type { TicketTask, TicketTaskListParams } from '../ticket_task/types.js'
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
export const ticketKeys = entityKeys('ticket', { limit: 20, sort: ['-created_at', 'id'] })

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

/** One page of the tasks of the ticket with this key: `GET /api/tickets/{id}/tasks`. */
export function listTasksOfTicket(
  http: HttpClient,
  id: number,
  params: TicketTaskListParams = {},
  options: CallOptions = {},
) {
  return http.page<TicketTask>(path`/api/tickets/${id}/tasks`, { ...options, query: listQuery(params) })
}

/** Complete a ticket and all of its tasks: `POST /api/tickets/{id}/complete`. */
export function completeTicket(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<Ticket>('POST', path`/api/tickets/${variables.id}/complete`, options)
}

/** Take a ticket out of its queue: `POST /api/tickets/{id}/dequeue`. */
export function dequeueTicket(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<Ticket>('POST', path`/api/tickets/${variables.id}/dequeue`, options)
}

/** Put a ticket into a queue: `POST /api/tickets/{id}/enqueue`. */
export function enqueueTicket(
  http: HttpClient,
  variables: { id: number; body: QueuePlacement },
  options: CallOptions = {},
) {
  return http.data<Ticket>('POST', path`/api/tickets/${variables.id}/enqueue`, { ...options, body: variables.body })
}

/** Link files of the project to a ticket: `POST /api/tickets/{id}/link-files`. */
export function linkFilesToTicket(
  http: HttpClient,
  variables: { id: number; body: FileLinks },
  options: CallOptions = {},
) {
  return http.data<Ticket>('POST', path`/api/tickets/${variables.id}/link-files`, { ...options, body: variables.body })
}

/** Put the tasks of a ticket in order: `PATCH /api/tickets/{id}/tasks/reorder`. */
export function reorderTicketTasks(
  http: HttpClient,
  variables: { id: number; body: TaskOrder },
  options: CallOptions = {},
) {
  return http.data<TicketTask[]>('PATCH', path`/api/tickets/${variables.id}/tasks/reorder`, {
    ...options,
    body: variables.body,
  })
}

/** List the tasks of several tickets: `GET /api/tickets/bulk-tasks`. */
export function tasksOfTickets(http: HttpClient, variables: { query: TicketSelection }, options: CallOptions = {}) {
  return http.data<TicketTask[]>('GET', '/api/tickets/bulk-tasks', { ...options, query: searchQuery(variables.query) })
}
