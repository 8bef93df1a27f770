import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { BookingCreate, BookingReplace, BookingUpdate } from './types.js'

const fields = {
  device_code: wire.text({ min: 1, max: 20, pattern: wire.SEGMENT }),
  day: wire.date(),
  who: wire.text(),
}

/** What creating one takes. */
export const bookingCreateSchema = z.strictObject({
  device_code: fields.device_code,
  day: fields.day,
  who: fields.who,
}) satisfies wire.SchemaOf<BookingCreate>

/** What changing one takes; what is left out stays as it is. */
export const bookingUpdateSchema = z.strictObject({
  who: fields.who.exactOptional(),
}) satisfies wire.SchemaOf<BookingUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const bookingReplaceSchema = z.strictObject({
  who: fields.who,
}) satisfies wire.SchemaOf<BookingReplace>
