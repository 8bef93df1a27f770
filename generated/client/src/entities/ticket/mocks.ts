import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { ticketCreateSchema, ticketReplaceSchema, ticketUpdateSchema } from './schema.js'
import type { Ticket } from './types.js'

/** A ticket that the schemas accept: another for another number, the same for the same. */
export function sampleTicket(number = 1, values: Partial<Ticket> = {}): Ticket {
  return {
    id: number,
    actual_processing_time: null,
    estimated_processing_time: null,
    overview: null,
    priority: 'normal',
    project_id: number,
    queue_agent_id: null,
    queue_completed_at: null,
    queue_error_message: null,
    queue_id: null,
    queue_position: null,
    queue_priority: null,
    queue_started_at: null,
    queue_status: null,
    queued_at: null,
    status: 'open',
    suggested_agent_ids: [],
    suggested_file_ids: [],
    suggested_prompt_ids: [],
    title: text('Title', number, { min: 1, max: 200 }),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of tickets. */
export const ticketMock: Mock<Ticket> = {
  entity: 'ticket',
  sample: sampleTicket,
  routes: [
    { method: 'POST', path: '/api/tickets/batch', does: 'batch' },
    { method: 'POST', path: '/api/tickets', does: 'create' },
    { method: 'DELETE', path: '/api/tickets/:id', does: 'delete' },
    { method: 'GET', path: '/api/tickets/:id', does: 'get' },
    { method: 'GET', path: '/api/tickets', does: 'list' },
    { method: 'PUT', path: '/api/tickets/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/tickets/:id', does: 'update' },
    { method: 'GET', path: '/api/tickets/:id/tasks', does: 'related', relation: 'tasks' },
    { method: 'GET', path: '/api/tickets/bulk-tasks', does: 'custom' },
    { method: 'POST', path: '/api/tickets/:id/complete', does: 'custom' },
    { method: 'POST', path: '/api/tickets/:id/dequeue', does: 'custom' },
    { method: 'POST', path: '/api/tickets/:id/enqueue', does: 'custom' },
    { method: 'POST', path: '/api/tickets/:id/link-files', does: 'custom' },
    { method: 'PATCH', path: '/api/tickets/:id/tasks/reorder', does: 'custom' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
    queue: { target: 'queue', fields: { queue_id: 'id' }, single: true, required: false, onDelete: 'set_null' },
    tasks: { target: 'ticket_task', fields: { id: 'ticket_id' }, single: false },
  },
  unique: [],
  search: ['overview', 'title'],
  limit: 20,
  versioned: false,
  schemas: { create: ticketCreateSchema, update: ticketUpdateSchema, replace: ticketReplaceSchema },
}
