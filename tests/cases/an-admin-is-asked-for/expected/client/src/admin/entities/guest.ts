import { bookingColumns } from '../../entities/booking/columns.js'
import type { Booking, BookingListParams } from '../../entities/booking/types.js'
import { guestColumns } from '../../entities/guest/columns.js'
import {
  useAddToGuestBookings,
  useBatchGuests,
  useCreateGuest,
  useDeleteGuest,
  useGuest,
  useGuestBookings,
  useGuests,
  usePrefetchGuest,
  useRemoveFromGuestBookings,
  useUpdateGuest,
} from '../../entities/guest/hooks.js'
import { guestCreateSchema, guestUpdateSchema } from '../../entities/guest/schema.js'
import type { Guest, GuestListParams } from '../../entities/guest/types.js'
import { deletes, oneOf, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras, Uuid } from '../../runtime/index.js'
import { Wing } from '../../values.js'

/** Guests in the admin. */
export const guestResource = resource({
  name: 'guest',
  path: 'guests',
  label: 'Guest',
  labelPlural: 'Guests',
  description: '',
  columns: guestColumns,
  title: 'email',
  list: ['email', 'kind', 'constructor', 'updated_at'],
  key: ['id'],
  refs: {},
  fields: ['email', 'id', 'kind', 'constructor'],
  required: ['email'],
  pageSize: 20,
  keyOf: (row: Guest) => row.id,
  parseKey: ([key = '']) => key,
  useList: (params: GuestListParams, extras?: QueryExtras) =>
    useGuests(params, extras),
  useOne: (id: Uuid, extras?: QueryExtras) =>
    useGuest(id, {}, extras),
  usePrefetch: () => usePrefetchGuest({}),
  create: { use: useCreateGuest, schema: guestCreateSchema },
  update: { use: useUpdateGuest, schema: guestUpdateSchema, without: ['id'] },
  useDelete: useDeleteGuest,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchGuests(options), (row: Guest) => row.id),
  relations: [
    relation({
      name: 'bookings',
      label: 'Bookings',
      target: 'booking',
      columns: bookingColumns,
      useRows: (id: Uuid, params: BookingListParams, extras?: QueryExtras) =>
        useGuestBookings(id, { ...params, include: ['room'] }, extras),
      link: {
        keyOf: (row: Booking) => ({ wing: row.wing, day: row.day }),
        parseKey: ([key0 = '', key1 = '']) => ({ wing: oneOf(Wing, key0), day: key1 }),
        useAdd: useAddToGuestBookings,
        useRemove: useRemoveFromGuestBookings,
      },
    }),
  ],
})
