import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { ticketTaskCreateSchema, ticketTaskReplaceSchema, ticketTaskUpdateSchema } from './schema.js'
import type { TicketTask } from './types.js'

/** A task that the schemas accept: another for another number, the same for the same. */
export function sampleTicketTask(number = 1, values: Partial<TicketTask> = {}): TicketTask {
  return {
    id: number,
    actual_processing_time: null,
    agent_id: null,
    content: text('Content', number, { min: 1 }),
    dependencies: [],
    description: null,
    done: false,
    estimated_hours: null,
    estimated_processing_time: null,
    order_index: 0,
    queue_agent_id: null,
    queue_completed_at: null,
    queue_error_message: null,
    queue_id: null,
    queue_position: null,
    queue_priority: null,
    queue_started_at: null,
    queue_status: null,
    queued_at: null,
    status: 'pending',
    suggested_file_ids: [],
    suggested_prompt_ids: [],
    tags: [],
    ticket_id: number,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of tasks. */
export const ticketTaskMock: Mock<TicketTask> = {
  entity: 'ticket_task',
  sample: sampleTicketTask,
  routes: [
    { method: 'POST', path: '/api/ticket-tasks/batch', does: 'batch' },
    { method: 'POST', path: '/api/ticket-tasks', does: 'create' },
    { method: 'DELETE', path: '/api/ticket-tasks/:id', does: 'delete' },
    { method: 'GET', path: '/api/ticket-tasks/:id', does: 'get' },
    { method: 'GET', path: '/api/ticket-tasks', does: 'list' },
    { method: 'PUT', path: '/api/ticket-tasks/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/ticket-tasks/:id', does: 'update' },
    { method: 'POST', path: '/api/ticket-tasks/:id/dequeue', does: 'custom' },
    { method: 'POST', path: '/api/ticket-tasks/:id/enqueue', does: 'custom' },
  ],
  relations: {
    queue: { target: 'queue', fields: { queue_id: 'id' }, single: true, required: false, onDelete: 'set_null' },
    ticket: { target: 'ticket', fields: { ticket_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: ['content'],
  limit: 20,
  versioned: false,
  schemas: { create: ticketTaskCreateSchema, update: ticketTaskUpdateSchema, replace: ticketTaskReplaceSchema },
}
