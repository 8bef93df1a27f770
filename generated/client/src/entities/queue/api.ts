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
  QueueAssignment,
  QueueClaim,
  QueueEntries,
  QueueStats,
  TicketPlacement,
  TimelineEntry,
} from '../../values.js'
import type { QueueItem, QueueItemListParams } from '../queue_item/types.js'
import type { Ticket, TicketListParams } from '../ticket/types.js'
import type { TicketTask, TicketTaskListParams } from '../ticket_task/types.js'
import type {
  Queue,
  QueueBatch,
  QueueCreate,
  QueueGetParams,
  QueueListParams,
  QueueReplace,
  QueueUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const queueKeys = entityKeys('queue', { limit: 20, sort: ['name', 'id'] })

/** One page of the queues that match: `GET /api/queues`. */
export function listQueues(http: HttpClient, params: QueueListParams = {}, options: CallOptions = {}) {
  return http.page<Queue>('/api/queues', { ...options, query: listQuery(params) })
}

/** The queue with this key: `GET /api/queues/{id}`. */
export function getQueue(http: HttpClient, id: number, params: QueueGetParams = {}, options: CallOptions = {}) {
  return http.data<Queue>('GET', path`/api/queues/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new queue: `POST /api/queues`. */
export function createQueue(http: HttpClient, payload: QueueCreate, options: CallOptions = {}) {
  return http.data<Queue>('POST', '/api/queues', { ...options, body: payload })
}

/** Changes the fields given of the queue with this key, and no other: `PATCH /api/queues/{id}`. */
export function updateQueue(http: HttpClient, id: number, changes: QueueUpdate, options: CallOptions = {}) {
  return http.data<Queue>('PATCH', path`/api/queues/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the queue with this key; one that is left out goes back to its default:
 * `PUT /api/queues/{id}`.
 */
export function replaceQueue(http: HttpClient, id: number, payload: QueueReplace, options: CallOptions = {}) {
  return http.data<Queue>('PUT', path`/api/queues/${id}`, { ...options, body: payload })
}

/** Deletes the queue with this key: `DELETE /api/queues/{id}`. */
export function deleteQueue(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/queues/${id}`, options)
}

/** Creates, changes and deletes many queues: `POST /api/queues/batch`. */
export function batchQueues(http: HttpClient, request: QueueBatch, options: BatchOptions = {}) {
  return sendBatch<Queue>(http, '/api/queues/batch', request, options)
}

/** One page of the items of the queue with this key: `GET /api/queues/{id}/items`. */
export function listItemsOfQueue(
  http: HttpClient,
  id: number,
  params: QueueItemListParams = {},
  options: CallOptions = {},
) {
  return http.page<QueueItem>(path`/api/queues/${id}/items`, { ...options, query: listQuery(params) })
}

/** One page of the ticket tasks of the queue with this key: `GET /api/queues/{id}/ticket-tasks`. */
export function listQueueTicketTasks(
  http: HttpClient,
  id: number,
  params: TicketTaskListParams = {},
  options: CallOptions = {},
) {
  return http.page<TicketTask>(path`/api/queues/${id}/ticket-tasks`, { ...options, query: listQuery(params) })
}

/** One page of the tickets of the queue with this key: `GET /api/queues/{id}/tickets`. */
export function listQueueTickets(
  http: HttpClient,
  id: number,
  params: TicketListParams = {},
  options: CallOptions = {},
) {
  return http.page<Ticket>(path`/api/queues/${id}/tickets`, { ...options, query: listQuery(params) })
}

/** Queue several items: `POST /api/queues/{id}/batch-enqueue`. */
export function fillQueue(http: HttpClient, variables: { id: number; body: QueueEntries }, options: CallOptions = {}) {
  return http.data<QueueItem[]>('POST', path`/api/queues/${variables.id}/batch-enqueue`, {
    ...options,
    body: variables.body,
  })
}

/** Hand out nothing more: `POST /api/queues/{id}/pause`. */
export function pauseQueue(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<Queue>('POST', path`/api/queues/${variables.id}/pause`, options)
}

/** A queue in numbers: `GET /api/queues/{id}/stats`. */
export function queueStats(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<QueueStats>('GET', path`/api/queues/${variables.id}/stats`, options)
}

/** Queue a ticket and its open tasks: `POST /api/queues/{id}/enqueue-ticket`. */
export function queueTicketWithTasks(
  http: HttpClient,
  variables: { id: number; body: TicketPlacement },
  options: CallOptions = {},
) {
  return http.data<QueueItem[]>('POST', path`/api/queues/${variables.id}/enqueue-ticket`, {
    ...options,
    body: variables.body,
  })
}

/** Foretell when each item runs: `GET /api/queues/{id}/timeline`. */
export function queueTimeline(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<TimelineEntry[]>('GET', path`/api/queues/${variables.id}/timeline`, options)
}

/** Hand out items again: `POST /api/queues/{id}/resume`. */
export function resumeQueue(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<Queue>('POST', path`/api/queues/${variables.id}/resume`, options)
}

/** Hand the most urgent item to an agent: `POST /api/queues/{id}/next-task`. */
export function takeFromQueue(
  http: HttpClient,
  variables: { id: number; body: QueueClaim },
  options: CallOptions = {},
) {
  return http.data<QueueAssignment>('POST', path`/api/queues/${variables.id}/next-task`, {
    ...options,
    body: variables.body,
  })
}
