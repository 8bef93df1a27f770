import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { pointSchema } from '../../schemas.js'
import { Mood } from '../../values.js'
import type { OptionalCreate, OptionalReplace, OptionalUpdate } from './types.js'

const fields = {
  a_bool: wire.bool().nullable(),
  a_bytes: wire.bytes().nullable(),
  a_date: wire.date().nullable(),
  a_datetime: wire.datetime().nullable(),
  a_decimal: wire.decimal(12, 3).nullable(),
  a_duration: wire.duration().nullable(),
  a_email: wire.email().nullable(),
  a_float: wire.float().nullable(),
  a_int: wire.int().nullable(),
  a_int64: wire.int64().nullable(),
  a_json: wire.json().nullable(),
  a_mood: wire.oneOf(Mood).nullable(),
  a_point: pointSchema.nullable(),
  a_str: wire.text().nullable(),
  a_text: wire.text().nullable(),
  a_time: wire.time().nullable(),
  a_url: wire.url().nullable(),
  a_uuid: wire.uuid().nullable(),
}

/** What creating one takes. */
export const optionalCreateSchema = z.strictObject({
  a_bool: fields.a_bool.exactOptional(),
  a_bytes: fields.a_bytes.exactOptional(),
  a_date: fields.a_date.exactOptional(),
  a_datetime: fields.a_datetime.exactOptional(),
  a_decimal: fields.a_decimal.exactOptional(),
  a_duration: fields.a_duration.exactOptional(),
  a_email: fields.a_email.exactOptional(),
  a_float: fields.a_float.exactOptional(),
  a_int: fields.a_int.exactOptional(),
  a_int64: fields.a_int64.exactOptional(),
  a_json: fields.a_json.exactOptional(),
  a_mood: fields.a_mood.exactOptional(),
  a_point: fields.a_point.exactOptional(),
  a_str: fields.a_str.exactOptional(),
  a_text: fields.a_text.exactOptional(),
  a_time: fields.a_time.exactOptional(),
  a_url: fields.a_url.exactOptional(),
  a_uuid: fields.a_uuid.exactOptional(),
}) satisfies wire.SchemaOf<OptionalCreate>

/** What changing one takes; what is left out stays as it is. */
export const optionalUpdateSchema = z.strictObject({
  a_bool: fields.a_bool.exactOptional(),
  a_bytes: fields.a_bytes.exactOptional(),
  a_date: fields.a_date.exactOptional(),
  a_datetime: fields.a_datetime.exactOptional(),
  a_decimal: fields.a_decimal.exactOptional(),
  a_duration: fields.a_duration.exactOptional(),
  a_email: fields.a_email.exactOptional(),
  a_float: fields.a_float.exactOptional(),
  a_int: fields.a_int.exactOptional(),
  a_int64: fields.a_int64.exactOptional(),
  a_json: fields.a_json.exactOptional(),
  a_mood: fields.a_mood.exactOptional(),
  a_point: fields.a_point.exactOptional(),
  a_str: fields.a_str.exactOptional(),
  a_text: fields.a_text.exactOptional(),
  a_time: fields.a_time.exactOptional(),
  a_url: fields.a_url.exactOptional(),
  a_uuid: fields.a_uuid.exactOptional(),
}) satisfies wire.SchemaOf<OptionalUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const optionalReplaceSchema = optionalCreateSchema satisfies wire.SchemaOf<OptionalReplace>
