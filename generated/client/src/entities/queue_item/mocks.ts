import type { Mock } from '../../runtime/mocks.js'
import { datetime, oneOf } from '../../runtime/samples.js'
import { QueueItemType } from '../../values.js'
import { queueItemCreateSchema, queueItemReplaceSchema, queueItemUpdateSchema } from './schema.js'
import type { QueueItem } from './types.js'

/** A queue item that the schemas accept: another for another number, the same for the same. */
export function sampleQueueItem(number = 1, values: Partial<QueueItem> = {}): QueueItem {
  return {
    id: number,
    actual_processing_time: null,
    agent_id: null,
    completed_at: null,
    error_message: null,
    estimated_processing_time: null,
    item_id: number,
    item_type: oneOf(QueueItemType, number),
    priority: 5,
    queue_id: number,
    started_at: null,
    status: 'queued',
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of queue items. */
export const queueItemMock: Mock<QueueItem> = {
  entity: 'queue_item',
  sample: sampleQueueItem,
  routes: [
    { method: 'POST', path: '/api/queue-items/batch', does: 'batch' },
    { method: 'POST', path: '/api/queue-items', does: 'create' },
    { method: 'DELETE', path: '/api/queue-items/:id', does: 'delete' },
    { method: 'GET', path: '/api/queue-items/:id', does: 'get' },
    { method: 'GET', path: '/api/queue-items', does: 'list' },
    { method: 'PUT', path: '/api/queue-items/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/queue-items/:id', does: 'update' },
    { method: 'POST', path: '/api/queue/:item_type/:item_id/complete', does: 'custom' },
    { method: 'POST', path: '/api/queue/:item_type/:item_id/fail', does: 'custom' },
    { method: 'POST', path: '/api/queue/:item_type/:item_id/move', does: 'custom' },
  ],
  relations: {
    queue: { target: 'queue', fields: { queue_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: queueItemCreateSchema, update: queueItemUpdateSchema, replace: queueItemReplaceSchema },
}
