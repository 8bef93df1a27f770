import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { QueueFailure, QueueItemType, QueueMove } from '../../values.js'
import type {
  QueueItem,
  QueueItemBatch,
  QueueItemCreate,
  QueueItemGetParams,
  QueueItemListParams,
  QueueItemReplace,
  QueueItemUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const queueItemKeys = entityKeys('queue_item', { limit: 20, sort: ['-priority', 'created_at', 'id'] })

/** One page of the queue items that match: `GET /api/queue-items`. */
export function listQueueItems(http: HttpClient, params: QueueItemListParams = {}, options: CallOptions = {}) {
  return http.page<QueueItem>('/api/queue-items', { ...options, query: listQuery(params) })
}

/** The queue item with this key: `GET /api/queue-items/{id}`. */
export function getQueueItem(http: HttpClient, id: number, params: QueueItemGetParams = {}, options: CallOptions = {}) {
  return http.data<QueueItem>('GET', path`/api/queue-items/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new queue item: `POST /api/queue-items`. */
export function createQueueItem(http: HttpClient, payload: QueueItemCreate, options: CallOptions = {}) {
  return http.data<QueueItem>('POST', '/api/queue-items', { ...options, body: payload })
}

/** Changes the fields given of the queue item with this key, and no other: `PATCH /api/queue-items/{id}`. */
export function updateQueueItem(http: HttpClient, id: number, changes: QueueItemUpdate, options: CallOptions = {}) {
  return http.data<QueueItem>('PATCH', path`/api/queue-items/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the queue item with this key; one that is left out goes back to its default:
 * `PUT /api/queue-items/{id}`.
 */
export function replaceQueueItem(http: HttpClient, id: number, payload: QueueItemReplace, options: CallOptions = {}) {
  return http.data<QueueItem>('PUT', path`/api/queue-items/${id}`, { ...options, body: payload })
}

/** Deletes the queue item with this key: `DELETE /api/queue-items/{id}`. */
export function deleteQueueItem(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/queue-items/${id}`, options)
}

/** Creates, changes and deletes many queue items: `POST /api/queue-items/batch`. */
export function batchQueueItems(http: HttpClient, request: QueueItemBatch, options: BatchOptions = {}) {
  return sendBatch<QueueItem>(http, '/api/queue-items/batch', request, options)
}

/** Report that an item in progress is done: `POST /api/queue/{item_type}/{item_id}/complete`. */
export function completeQueueItem(
  http: HttpClient,
  variables: { item_type: QueueItemType; item_id: number },
  options: CallOptions = {},
) {
  return http.data<QueueItem>('POST', path`/api/queue/${variables.item_type}/${variables.item_id}/complete`, options)
}

/** Report that an item in progress failed: `POST /api/queue/{item_type}/{item_id}/fail`. */
export function failQueueItem(
  http: HttpClient,
  variables: { item_type: QueueItemType; item_id: number; body: QueueFailure },
  options: CallOptions = {},
) {
  return http.data<QueueItem>('POST', path`/api/queue/${variables.item_type}/${variables.item_id}/fail`, {
    ...options,
    body: variables.body,
  })
}

/** Move a waiting item to the end of another queue: `POST /api/queue/{item_type}/{item_id}/move`. */
export function moveQueueItem(
  http: HttpClient,
  variables: { item_type: QueueItemType; item_id: number; body: QueueMove },
  options: CallOptions = {},
) {
  return http.data<QueueItem>('POST', path`/api/queue/${variables.item_type}/${variables.item_id}/move`, {
    ...options,
    body: variables.body,
  })
}
