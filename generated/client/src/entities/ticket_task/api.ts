import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { QueuePlacement } from '../../values.js'
import type {
  TicketTask,
  TicketTaskBatch,
  TicketTaskCreate,
  TicketTaskGetParams,
  TicketTaskListParams,
  TicketTaskReplace,
  TicketTaskUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const ticketTaskKeys = entityKeys('ticket_task', { limit: 20, sort: ['order_index', 'id'] })

/** One page of the ticket tasks that match: `GET /api/ticket-tasks`. */
export function listTicketTasks(http: HttpClient, params: TicketTaskListParams = {}, options: CallOptions = {}) {
  return http.page<TicketTask>('/api/ticket-tasks', { ...options, query: listQuery(params) })
}

/** The ticket task with this key: `GET /api/ticket-tasks/{id}`. */
export function getTicketTask(
  http: HttpClient,
  id: number,
  params: TicketTaskGetParams = {},
  options: CallOptions = {},
) {
  return http.data<TicketTask>('GET', path`/api/ticket-tasks/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new ticket task: `POST /api/ticket-tasks`. */
export function createTicketTask(http: HttpClient, payload: TicketTaskCreate, options: CallOptions = {}) {
  return http.data<TicketTask>('POST', '/api/ticket-tasks', { ...options, body: payload })
}

/** Changes the fields given of the ticket task with this key, and no other: `PATCH /api/ticket-tasks/{id}`. */
export function updateTicketTask(http: HttpClient, id: number, changes: TicketTaskUpdate, options: CallOptions = {}) {
  return http.data<TicketTask>('PATCH', path`/api/ticket-tasks/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the ticket task with this key; one that is left out goes back to its default:
 * `PUT /api/ticket-tasks/{id}`.
 */
export function replaceTicketTask(http: HttpClient, id: number, payload: TicketTaskReplace, options: CallOptions = {}) {
  return http.data<TicketTask>('PUT', path`/api/ticket-tasks/${id}`, { ...options, body: payload })
}

/** Deletes the ticket task with this key: `DELETE /api/ticket-tasks/{id}`. */
export function deleteTicketTask(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/ticket-tasks/${id}`, options)
}

/** Creates, changes and deletes many ticket tasks: `POST /api/ticket-tasks/batch`. */
export function batchTicketTasks(http: HttpClient, request: TicketTaskBatch, options: BatchOptions = {}) {
  return sendBatch<TicketTask>(http, '/api/ticket-tasks/batch', request, options)
}

/** Take a task out of its queue: `POST /api/ticket-tasks/{id}/dequeue`. */
export function dequeueTicketTask(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<TicketTask>('POST', path`/api/ticket-tasks/${variables.id}/dequeue`, options)
}

/** Put a task into a queue: `POST /api/ticket-tasks/{id}/enqueue`. */
export function enqueueTicketTask(
  http: HttpClient,
  variables: { id: number; body: QueuePlacement },
  options: CallOptions = {},
) {
  return http.data<TicketTask>('POST', path`/api/ticket-tasks/${variables.id}/enqueue`, {
    ...options,
    body: variables.body,
  })
}
