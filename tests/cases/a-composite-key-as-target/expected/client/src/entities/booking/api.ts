import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { Payment, PaymentListParams } from '../payment/types.js'
import type {
  Booking,
  BookingBatch,
  BookingCreate,
  BookingGetParams,
  BookingKey,
  BookingListParams,
  BookingReplace,
  BookingUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const bookingKeys = entityKeys('booking', { limit: 20, sort: ['device_code', 'day'] })

/** One page of the bookings that match: `GET /api/bookings`. */
export function listBookings(http: HttpClient, params: BookingListParams = {}, options: CallOptions = {}) {
  return http.page<Booking>('/api/bookings', { ...options, query: listQuery(params) })
}

/** The booking with this key: `GET /api/bookings/{device_code}/{day}`. */
export function getBooking(http: HttpClient, id: BookingKey, params: BookingGetParams = {}, options: CallOptions = {}) {
  return http.data<Booking>('GET', path`/api/bookings/${id.device_code}/${id.day}`, {
    ...options,
    query: listQuery(params),
  })
}

/** Creates a new booking: `POST /api/bookings`. */
export function createBooking(http: HttpClient, payload: BookingCreate, options: CallOptions = {}) {
  return http.data<Booking>('POST', '/api/bookings', { ...options, body: payload })
}

/** Changes the fields given of the booking with this key, and no other: `PATCH /api/bookings/{device_code}/{day}`. */
export function updateBooking(http: HttpClient, id: BookingKey, changes: BookingUpdate, options: CallOptions = {}) {
  return http.data<Booking>('PATCH', path`/api/bookings/${id.device_code}/${id.day}`, { ...options, body: changes })
}

/**
 * Sets every field of the booking with this key; one that is left out goes back to its default:
 * `PUT /api/bookings/{device_code}/{day}`.
 */
export function replaceBooking(http: HttpClient, id: BookingKey, payload: BookingReplace, options: CallOptions = {}) {
  return http.data<Booking>('PUT', path`/api/bookings/${id.device_code}/${id.day}`, { ...options, body: payload })
}

/** Deletes the booking with this key: `DELETE /api/bookings/{device_code}/{day}`. */
export function deleteBooking(http: HttpClient, id: BookingKey, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/bookings/${id.device_code}/${id.day}`, options)
}

/** Creates, changes and deletes many bookings: `POST /api/bookings/batch`. */
export function batchBookings(http: HttpClient, request: BookingBatch, options: BatchOptions = {}) {
  return sendBatch<Booking>(http, '/api/bookings/batch', request, options)
}

/** One page of the payments of the booking with this key: `GET /api/bookings/{device_code}/{day}/payments`. */
export function listBookingPayments(
  http: HttpClient,
  id: BookingKey,
  params: PaymentListParams = {},
  options: CallOptions = {},
) {
  return http.page<Payment>(path`/api/bookings/${id.device_code}/${id.day}/payments`, {
    ...options,
    query: listQuery(params),
  })
}
