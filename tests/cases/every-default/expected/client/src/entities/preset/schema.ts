import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { pointSchema } from '../../schemas.js'
import { Mood } from '../../values.js'
import type { PresetCreate, PresetReplace, PresetUpdate } from './types.js'

const fields = {
  a_bool: wire.bool(),
  a_bytes: wire.bytes(),
  a_date: wire.date(),
  a_datetime: wire.datetime(),
  a_decimal: wire.decimal(6, 2),
  a_duration: wire.duration(),
  a_float: wire.float(),
  a_int: wire.int(),
  a_int64: wire.int64(),
  a_json: wire.json(),
  a_list: z.array(wire.text()),
  a_mood: wire.oneOf(Mood),
  a_null: wire.text().nullable(),
  a_point: pointSchema,
  a_str: wire.text(),
  a_time: wire.time(),
  a_uuid: wire.uuid(),
  nullable_bytes: wire.bytes().nullable(),
  nullable_int64: wire.int64().nullable(),
  nullable_with_default: wire.int().nullable(),
}

/** What creating one takes. */
export const presetCreateSchema = z.strictObject({
  a_bool: fields.a_bool.exactOptional(),
  a_bytes: fields.a_bytes.exactOptional(),
  a_date: fields.a_date.exactOptional(),
  a_datetime: fields.a_datetime.exactOptional(),
  a_decimal: fields.a_decimal.exactOptional(),
  a_duration: fields.a_duration.exactOptional(),
  a_float: fields.a_float.exactOptional(),
  a_int: fields.a_int.exactOptional(),
  a_int64: fields.a_int64.exactOptional(),
  a_json: fields.a_json.exactOptional(),
  a_list: fields.a_list.exactOptional(),
  a_mood: fields.a_mood.exactOptional(),
  a_null: fields.a_null.exactOptional(),
  a_point: fields.a_point.exactOptional(),
  a_str: fields.a_str.exactOptional(),
  a_time: fields.a_time.exactOptional(),
  a_uuid: fields.a_uuid.exactOptional(),
  nullable_bytes: fields.nullable_bytes.exactOptional(),
  nullable_int64: fields.nullable_int64.exactOptional(),
  nullable_with_default: fields.nullable_with_default.exactOptional(),
}) satisfies wire.SchemaOf<PresetCreate>

/** What changing one takes; what is left out stays as it is. */
export const presetUpdateSchema = z.strictObject({
  a_bool: fields.a_bool.exactOptional(),
  a_bytes: fields.a_bytes.exactOptional(),
  a_date: fields.a_date.exactOptional(),
  a_datetime: fields.a_datetime.exactOptional(),
  a_decimal: fields.a_decimal.exactOptional(),
  a_duration: fields.a_duration.exactOptional(),
  a_float: fields.a_float.exactOptional(),
  a_int: fields.a_int.exactOptional(),
  a_int64: fields.a_int64.exactOptional(),
  a_json: fields.a_json.exactOptional(),
  a_list: fields.a_list.exactOptional(),
  a_mood: fields.a_mood.exactOptional(),
  a_null: fields.a_null.exactOptional(),
  a_point: fields.a_point.exactOptional(),
  a_str: fields.a_str.exactOptional(),
  a_time: fields.a_time.exactOptional(),
  a_uuid: fields.a_uuid.exactOptional(),
  nullable_bytes: fields.nullable_bytes.exactOptional(),
  nullable_int64: fields.nullable_int64.exactOptional(),
  nullable_with_default: fields.nullable_with_default.exactOptional(),
}) satisfies wire.SchemaOf<PresetUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const presetReplaceSchema = presetCreateSchema satisfies wire.SchemaOf<PresetReplace>
