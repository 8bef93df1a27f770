import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { ticketCreateSchema, ticketReplaceSchema, ticketUpdateSchema } from './schema.js'
import type { Ticket } from './types.js'

/** A ticket that the schemas accept: another for another number, the same for the same. */
export function sampleTicket(number = 1, values: Partial<Ticket> = {}): Ticket {
  return {
    id: number,
    done: false,
    title: text('Title', number),
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
    { method: 'POST', path: '/api/tickets/copy', does: 'custom' },
    { method: 'DELETE', path: '/api/tickets/done', does: 'custom' },
    { method: 'GET', path: '/api/tickets/report', does: 'custom' },
    { method: 'GET', path: '/api/tickets/titles', does: 'custom' },
    { method: 'POST', path: '/api/tickets/:id/complete', does: 'custom' },
  ],
  relations: {},
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: ticketCreateSchema, update: ticketUpdateSchema, replace: ticketReplaceSchema },
}
