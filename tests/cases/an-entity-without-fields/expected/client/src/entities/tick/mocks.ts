import type { Mock } from '../../runtime/mocks.js'
import { datetime } from '../../runtime/samples.js'
import { tickCreateSchema, tickReplaceSchema, tickUpdateSchema } from './schema.js'
import type { Tick } from './types.js'

/** A tick that the schemas accept: another for another number, the same for the same. */
export function sampleTick(number = 1, values: Partial<Tick> = {}): Tick {
  return {
    id: number,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of ticks. */
export const tickMock: Mock<Tick> = {
  entity: 'tick',
  sample: sampleTick,
  routes: [
    { method: 'POST', path: '/api/ticks/batch', does: 'batch' },
    { method: 'POST', path: '/api/ticks', does: 'create' },
    { method: 'DELETE', path: '/api/ticks/:id', does: 'delete' },
    { method: 'GET', path: '/api/ticks/:id', does: 'get' },
    { method: 'GET', path: '/api/ticks', does: 'list' },
    { method: 'PUT', path: '/api/ticks/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/ticks/:id', does: 'update' },
  ],
  relations: {},
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: tickCreateSchema, update: tickUpdateSchema, replace: tickReplaceSchema },
}
