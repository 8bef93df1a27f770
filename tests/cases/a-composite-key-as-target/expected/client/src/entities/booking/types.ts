import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDate,
  IsoDateTime,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { Device, DeviceRelation } from '../device/types.js'
import type { Payment, PaymentRelation } from '../payment/types.js'

/** A booking as the API answers with it. */
export interface Booking {
  device_code: string
  day: IsoDate
  who: string
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  device?: Device
  payments?: Payment[]
}

/** What tells one from another. */
export interface BookingKey {
  device_code: string
  day: IsoDate
}

/** What creating one takes. */
export interface BookingCreate {
  device_code: string
  day: IsoDate
  who: string
}

/** What changing one takes; what is left out stays as it is. */
export interface BookingUpdate {
  who?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export interface BookingReplace {
  who: string
}

/** Which of them; all conditions hold. */
export interface BookingFilters {
  readonly device_code?: Textual
  readonly day?: Comparable<IsoDate>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type BookingSort = Sorted<'device_code' | 'day' | 'created_at' | 'updated_at'>

export type BookingRelation = 'device' | 'payments'

export type BookingInclude = BookingRelation | `device.${DeviceRelation}` | `payments.${PaymentRelation}`

export type BookingListParams = ListParams<BookingFilters, BookingSort, BookingInclude>

export type BookingGetParams = GetParams<BookingInclude>

export type BookingBatch = BatchRequest<BookingCreate, BookingUpdate & BookingKey, BookingKey>
