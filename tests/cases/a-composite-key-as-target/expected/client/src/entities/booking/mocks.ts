import type { Mock } from '../../runtime/mocks.js'
import { date, datetime, text } from '../../runtime/samples.js'
import { bookingCreateSchema, bookingReplaceSchema, bookingUpdateSchema } from './schema.js'
import type { Booking } from './types.js'

/** A booking that the schemas accept: another for another number, the same for the same. */
export function sampleBooking(number = 1, values: Partial<Booking> = {}): Booking {
  return {
    device_code: text('Code', number, { min: 1, max: 20 }),
    day: date(number),
    who: text('Who', number),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of bookings. */
export const bookingMock: Mock<Booking> = {
  entity: 'booking',
  sample: sampleBooking,
  routes: [
    { method: 'POST', path: '/api/bookings/batch', does: 'batch' },
    { method: 'POST', path: '/api/bookings', does: 'create' },
    { method: 'DELETE', path: '/api/bookings/:device_code/:day', does: 'delete' },
    { method: 'GET', path: '/api/bookings/:device_code/:day', does: 'get' },
    { method: 'GET', path: '/api/bookings', does: 'list' },
    { method: 'PUT', path: '/api/bookings/:device_code/:day', does: 'replace' },
    { method: 'PATCH', path: '/api/bookings/:device_code/:day', does: 'update' },
    { method: 'GET', path: '/api/bookings/:device_code/:day/payments', does: 'related', relation: 'payments' },
  ],
  relations: {
    device: { target: 'device', fields: { device_code: 'code' }, single: true, required: true, onDelete: 'cascade' },
    payments: { target: 'payment', fields: { device_code: 'booking_device_code', day: 'booking_day' }, single: false },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: bookingCreateSchema, update: bookingUpdateSchema, replace: bookingReplaceSchema },
}
