import type { Mock } from '../../runtime/mocks.js'
import { bool, date, datetime, decimal, oneOf, text, time } from '../../runtime/samples.js'
import { Color } from '../../values.js'
import { eventCreateSchema, eventReplaceSchema, eventUpdateSchema } from './schema.js'
import type { Event } from './types.js'

/** An event that the schemas accept: another for another number, the same for the same. */
export function sampleEvent(number = 1, values: Partial<Event> = {}): Event {
  return {
    id: number,
    bool: bool(number),
    bytes: null,
    color: oneOf(Color, number),
    date: date(number),
    datetime: null,
    decimal: decimal(number, 8, 2),
    duration: null,
    email: null,
    event: null,
    int: number,
    json: null,
    point: null,
    str: text('Str', number),
    time: time(number),
    url: null,
    uuid: null,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of events. */
export const eventMock: Mock<Event> = {
  entity: 'event',
  sample: sampleEvent,
  routes: [
    { method: 'POST', path: '/api/events/batch', does: 'batch' },
    { method: 'POST', path: '/api/events', does: 'create' },
    { method: 'DELETE', path: '/api/events/:id', does: 'delete' },
    { method: 'GET', path: '/api/events/:id', does: 'get' },
    { method: 'GET', path: '/api/events', does: 'list' },
    { method: 'PUT', path: '/api/events/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/events/:id', does: 'update' },
  ],
  relations: {},
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: eventCreateSchema, update: eventUpdateSchema, replace: eventReplaceSchema },
}
