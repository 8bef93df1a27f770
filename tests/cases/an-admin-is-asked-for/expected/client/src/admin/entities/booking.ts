import { bookingColumns } from '../../entities/booking/columns.js'
import {
  useAddToBookingGuests,
  useBatchBookings,
  useBooking,
  useBookingGuests,
  useBookings,
  useConfirmBooking,
  useCreateBooking,
  useDeleteBooking,
  usePrefetchBooking,
  useRemoveFromBookingGuests,
  useUpdateBooking,
} from '../../entities/booking/hooks.js'
import { bookingCreateSchema, bookingUpdateSchema } from '../../entities/booking/schema.js'
import type { Booking, BookingKey, BookingListParams } from '../../entities/booking/types.js'
import { guestColumns } from '../../entities/guest/columns.js'
import type { Guest } from '../../entities/guest/types.js'
import { action, deletes, oneOf, relation, resource, type UpdateCalls } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'
import { Wing } from '../../values.js'

/** Bookings in the admin. */
export const bookingResource = resource({
  name: 'booking',
  path: 'bookings',
  label: 'Booking',
  labelPlural: 'Bookings',
  description: '',
  columns: bookingColumns,
  title: 'wing',
  list: ['wing', 'room_id', 'day', 'updated_at'],
  key: ['wing', 'day'],
  refs: { room_id: 'room' },
  fields: ['wing', 'day', 'room_id', 'notes'],
  required: ['wing', 'day', 'room_id'],
  pageSize: 20,
  keyOf: (row: Booking) => ({ wing: row.wing, day: row.day }),
  parseKey: ([key0 = '', key1 = '']) => ({ wing: oneOf(Wing, key0), day: key1 }),
  useList: (params: BookingListParams, extras?: QueryExtras) =>
    useBookings({ ...params, include: ['room'] }, extras),
  useOne: (id: BookingKey, extras?: QueryExtras) =>
    useBooking(id, { include: ['room'] }, extras),
  usePrefetch: () => usePrefetchBooking({ include: ['room'] }),
  create: { use: useCreateBooking, schema: bookingCreateSchema },
  update: {
    use: (calls: UpdateCalls<typeof useUpdateBooking>) => useUpdateBooking(undefined, calls),
    schema: bookingUpdateSchema,
    without: ['wing', 'day'],
  },
  useDelete: useDeleteBooking,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchBookings(options), (row: Booking) => ({ wing: row.wing, day: row.day, version: row.version })),
  actions: [
    action({
      name: 'confirm',
      label: 'Confirm',
      description: 'Confirm a booking',
      variables: (id: BookingKey) => id,
      use: useConfirmBooking,
    }),
  ],
  relations: [
    relation({
      name: 'guests',
      label: 'Guests',
      target: 'guest',
      columns: guestColumns,
      useRows: useBookingGuests,
      link: {
        keyOf: (row: Guest) => row.id,
        parseKey: ([key = '']) => key,
        useAdd: useAddToBookingGuests,
        useRemove: useRemoveFromBookingGuests,
      },
    }),
  ],
})
