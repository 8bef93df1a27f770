import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { pointSchema } from '../../schemas.js'
import { Mood } from '../../values.js'
import type { SampleCreate, SampleReplace, SampleUpdate } from './types.js'

const fields = {
  a_bool: wire.bool(),
  a_bytes: wire.bytes(),
  a_date: wire.date(),
  a_datetime: wire.datetime(),
  a_decimal: wire.decimal(12, 3),
  a_duration: wire.duration(),
  a_email: wire.email(),
  a_float: wire.float(),
  a_int: wire.int(),
  a_int64: wire.int64(),
  a_json: wire.json(),
  a_mood: wire.oneOf(Mood),
  a_point: pointSchema,
  a_str: wire.text(),
  a_text: wire.text(),
  a_time: wire.time(),
  a_url: wire.url(),
  a_uuid: wire.uuid(),
  a_wide_decimal: wire.decimal(38, 10),
}

/** What creating one takes. */
export const sampleCreateSchema = z.strictObject({
  a_bool: fields.a_bool,
  a_bytes: fields.a_bytes,
  a_date: fields.a_date,
  a_datetime: fields.a_datetime,
  a_decimal: fields.a_decimal,
  a_duration: fields.a_duration,
  a_email: fields.a_email,
  a_float: fields.a_float,
  a_int: fields.a_int,
  a_int64: fields.a_int64,
  a_json: fields.a_json,
  a_mood: fields.a_mood,
  a_point: fields.a_point,
  a_str: fields.a_str,
  a_text: fields.a_text,
  a_time: fields.a_time,
  a_url: fields.a_url,
  a_uuid: fields.a_uuid,
  a_wide_decimal: fields.a_wide_decimal,
}) satisfies wire.SchemaOf<SampleCreate>

/** What changing one takes; what is left out stays as it is. */
export const sampleUpdateSchema = z.strictObject({
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
  a_wide_decimal: fields.a_wide_decimal.exactOptional(),
}) satisfies wire.SchemaOf<SampleUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const sampleReplaceSchema = sampleCreateSchema satisfies wire.SchemaOf<SampleReplace>
