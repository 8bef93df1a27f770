import type { ColumnsOf } from '../../runtime/columns.js'
import type { Booking } from './types.js'

/** The fields of a booking as people see them. */
export const bookingColumns = [
  { name: 'device_code', label: 'Device', kind: 'str', relation: 'device', sort: true, filter: true },
  { name: 'day', label: 'Day', kind: 'date', sort: true, filter: true },
  { name: 'who', label: 'Who', kind: 'str' },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Booking>
