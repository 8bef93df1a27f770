import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { queueCreateSchema, queueReplaceSchema, queueUpdateSchema } from './schema.js'
import type { Queue } from './types.js'

/** A queue that the schemas accept: another for another number, the same for the same. */
export function sampleQueue(number = 1, values: Partial<Queue> = {}): Queue {
  return {
    id: number,
    description: null,
    is_active: true,
    max_parallel_items: 1,
    name: text('Name', number, { min: 1, max: 200 }),
    project_id: number,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of queues. */
export const queueMock: Mock<Queue> = {
  entity: 'queue',
  sample: sampleQueue,
  routes: [
    { method: 'POST', path: '/api/queues/batch', does: 'batch' },
    { method: 'POST', path: '/api/queues', does: 'create' },
    { method: 'DELETE', path: '/api/queues/:id', does: 'delete' },
    { method: 'GET', path: '/api/queues/:id', does: 'get' },
    { method: 'GET', path: '/api/queues', does: 'list' },
    { method: 'PUT', path: '/api/queues/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/queues/:id', does: 'update' },
    { method: 'GET', path: '/api/queues/:id/items', does: 'related', relation: 'items' },
    { method: 'GET', path: '/api/queues/:id/ticket-tasks', does: 'related', relation: 'ticket_tasks' },
    { method: 'GET', path: '/api/queues/:id/tickets', does: 'related', relation: 'tickets' },
    { method: 'POST', path: '/api/queues/:id/batch-enqueue', does: 'custom' },
    { method: 'POST', path: '/api/queues/:id/enqueue-ticket', does: 'custom' },
    { method: 'POST', path: '/api/queues/:id/next-task', does: 'custom' },
    { method: 'POST', path: '/api/queues/:id/pause', does: 'custom' },
    { method: 'POST', path: '/api/queues/:id/resume', does: 'custom' },
    { method: 'GET', path: '/api/queues/:id/stats', does: 'custom' },
    { method: 'GET', path: '/api/queues/:id/timeline', does: 'custom' },
  ],
  relations: {
    items: { target: 'queue_item', fields: { id: 'queue_id' }, single: false },
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
    ticket_tasks: { target: 'ticket_task', fields: { id: 'queue_id' }, single: false },
    tickets: { target: 'ticket', fields: { id: 'queue_id' }, single: false },
  },
  unique: [['project_id', 'name']],
  search: ['name'],
  limit: 20,
  versioned: false,
  schemas: { create: queueCreateSchema, update: queueUpdateSchema, replace: queueReplaceSchema },
}
