import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import { paymentKeys } from '../payment/api.js'
import type { PaymentListParams } from '../payment/types.js'
import {
  batchBookings,
  bookingKeys,
  createBooking,
  deleteBooking,
  getBooking,
  listBookingPayments,
  listBookings,
  replaceBooking,
  updateBooking,
} from './api.js'
import type {
  BookingBatch,
  BookingCreate,
  BookingGetParams,
  BookingKey,
  BookingListParams,
  BookingReplace,
  BookingUpdate,
} from './types.js'

/** What `useBookings` asks, as options: for `useQuery`, `useQueries` and the like. */
export const bookingListOptions = (params: BookingListParams = {}) =>
  queryOf({
    queryKey: bookingKeys.list(params),
    queryFn: ({ client, signal }) => listBookings(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useBookingsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const bookingInfiniteOptions = (params: BookingListParams = {}) =>
  infiniteQueryOf({
    queryKey: bookingKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listBookings(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useBooking` asks, as options: for `useQuery`, `useQueries` and the like. */
export const bookingDetailOptions = (id: BookingKey, params: BookingGetParams = {}) =>
  queryOf({
    queryKey: bookingKeys.detail(id, params),
    queryFn: ({ client, signal }) => getBooking(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateBooking` sends, as options: for `useMutation`. */
export const createBookingOptions = () =>
  mutationOf({
    mutationKey: bookingKeys.write('create'),
    mutationFn: (payload: BookingCreate, { client }) => createBooking(httpOf(client), payload),
  })

/** What `useUpdateBooking` sends, as options: for `useMutation`. */
export const updateBookingOptions = () =>
  mutationOf({
    mutationKey: bookingKeys.write('update'),
    mutationFn: ({ id, changes }: { id: BookingKey; changes: BookingUpdate }, { client }) =>
      updateBooking(httpOf(client), id, changes),
  })

/** What `useReplaceBooking` sends, as options: for `useMutation`. */
export const replaceBookingOptions = () =>
  mutationOf({
    mutationKey: bookingKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: BookingKey; payload: BookingReplace }, { client }) =>
      replaceBooking(httpOf(client), id, payload),
  })

/** What `useDeleteBooking` sends, as options: for `useMutation`. */
export const deleteBookingOptions = () =>
  mutationOf({
    mutationKey: bookingKeys.write('delete'),
    mutationFn: ({ id }: { id: BookingKey }, { client }) => deleteBooking(httpOf(client), id),
  })

/** What `useBatchBookings` sends, as options: for `useMutation`. */
export const batchBookingsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: bookingKeys.write('batch'),
    mutationFn: (request: BookingBatch, { client }) => batchBookings(httpOf(client), request, options),
  })

/** What `useBookingPayments` asks, as options: for `useQuery`, `useQueries` and the like. */
export const bookingPaymentsOptions = (id: BookingKey, params: PaymentListParams = {}) =>
  queryOf({
    queryKey: paymentKeys.related(params, { of: 'booking', id, relation: 'payments' }),
    queryFn: ({ client, signal }) => listBookingPayments(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })
