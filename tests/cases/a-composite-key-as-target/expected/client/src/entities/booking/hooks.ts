import {
  type BatchOptions,
  type QueryExtras,
  useInfiniteQueryOf,
  useInvalidate,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../../runtime/index.js'
import { type PrefetchExtras, usePrefetch } from '../../runtime/prefetch.js'
import type { PaymentListParams } from '../payment/types.js'
import {
  batchBookingsOptions,
  bookingDetailOptions,
  bookingInfiniteOptions,
  bookingListOptions,
  bookingPaymentsOptions,
  createBookingOptions,
  deleteBookingOptions,
  replaceBookingOptions,
  updateBookingOptions,
} from './queries.js'
import type { BookingGetParams, BookingKey, BookingListParams } from './types.js'

/** One page of the bookings that match: `GET /api/bookings`. */
export const useBookings = (params?: BookingListParams, extras?: QueryExtras) =>
  useQueryOf(bookingListOptions(params), extras)

/** `useBookings` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseBookings = (params?: BookingListParams) =>
  useSuspenseQueryOf(bookingListOptions(params))

/** `useBookings` that goes on: page after page, one list. */
export const useBookingsInfinite = (params?: BookingListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(bookingInfiniteOptions(params), extras)

/** `useBookingsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseBookingsInfinite = (params?: BookingListParams) =>
  useSuspenseInfiniteQueryOf(bookingInfiniteOptions(params))

/** The booking with this key: `GET /api/bookings/{device_code}/{day}`. */
export const useBooking = (id: BookingKey, params?: BookingGetParams, extras?: QueryExtras) =>
  useQueryOf(bookingDetailOptions(id, params), extras)

/** `useBooking` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseBooking = (id: BookingKey, params?: BookingGetParams) =>
  useSuspenseQueryOf(bookingDetailOptions(id, params))

/** Creates a new booking: `POST /api/bookings`. */
export const useCreateBooking = (extras?: WriteExtras<typeof createBookingOptions>) =>
  useMutationOf(createBookingOptions(), extras)

/** Changes the fields given of the booking with this key, and no other: `PATCH /api/bookings/{device_code}/{day}`. */
export const useUpdateBooking = (extras?: WriteExtras<typeof updateBookingOptions>) =>
  useMutationOf(updateBookingOptions(), extras)

/**
 * Sets every field of the booking with this key; one that is left out goes back to its default:
 * `PUT /api/bookings/{device_code}/{day}`.
 */
export const useReplaceBooking = (extras?: WriteExtras<typeof replaceBookingOptions>) =>
  useMutationOf(replaceBookingOptions(), extras)

/** Deletes the booking with this key: `DELETE /api/bookings/{device_code}/{day}`. */
export const useDeleteBooking = (extras?: WriteExtras<typeof deleteBookingOptions>) =>
  useMutationOf(deleteBookingOptions(), extras)

/** Creates, changes and deletes many bookings: `POST /api/bookings/batch`. */
export const useBatchBookings = (options?: BatchOptions, extras?: WriteExtras<typeof batchBookingsOptions>) =>
  useMutationOf(batchBookingsOptions(options), extras)

/** One page of the payments of the booking with this key: `GET /api/bookings/{device_code}/{day}/payments`. */
export const useBookingPayments = (id: BookingKey, params?: PaymentListParams, extras?: QueryExtras) =>
  useQueryOf(bookingPaymentsOptions(id, params), extras)

/** Props that read a booking ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchBooking = (params?: BookingGetParams, extras?: PrefetchExtras<'payments'>) =>
  usePrefetch(
    {
      detail: (id: BookingKey) => bookingDetailOptions(id, params),
      related: {
        payments: bookingPaymentsOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateBookings = () => useInvalidate('booking')
