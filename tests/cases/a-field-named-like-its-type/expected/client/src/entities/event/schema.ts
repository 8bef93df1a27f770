import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { pointSchema } from '../../schemas.js'
import { Color } from '../../values.js'
import type { EventCreate, EventReplace, EventUpdate } from './types.js'

const fields = {
  bool: wire.bool(),
  bytes: wire.bytes().nullable(),
  color: wire.oneOf(Color),
  date: wire.date(),
  datetime: wire.datetime().nullable(),
  decimal: wire.decimal(8, 2),
  duration: wire.duration().nullable(),
  email: wire.email().nullable(),
  event: wire.text().nullable(),
  int: wire.int(),
  json: wire.json().nullable(),
  point: pointSchema.nullable(),
  str: wire.text(),
  time: wire.time(),
  url: wire.url().nullable(),
  uuid: wire.uuid().nullable(),
}

/** What creating one takes. */
export const eventCreateSchema = z.strictObject({
  bool: fields.bool,
  bytes: fields.bytes.exactOptional(),
  color: fields.color,
  date: fields.date,
  datetime: fields.datetime.exactOptional(),
  decimal: fields.decimal,
  duration: fields.duration.exactOptional(),
  email: fields.email.exactOptional(),
  event: fields.event.exactOptional(),
  int: fields.int,
  json: fields.json.exactOptional(),
  point: fields.point.exactOptional(),
  str: fields.str,
  time: fields.time,
  url: fields.url.exactOptional(),
  uuid: fields.uuid.exactOptional(),
}) satisfies wire.SchemaOf<EventCreate>

/** What changing one takes; what is left out stays as it is. */
export const eventUpdateSchema = z.strictObject({
  bool: fields.bool.exactOptional(),
  bytes: fields.bytes.exactOptional(),
  color: fields.color.exactOptional(),
  date: fields.date.exactOptional(),
  datetime: fields.datetime.exactOptional(),
  decimal: fields.decimal.exactOptional(),
  duration: fields.duration.exactOptional(),
  email: fields.email.exactOptional(),
  event: fields.event.exactOptional(),
  int: fields.int.exactOptional(),
  json: fields.json.exactOptional(),
  point: fields.point.exactOptional(),
  str: fields.str.exactOptional(),
  time: fields.time.exactOptional(),
  url: fields.url.exactOptional(),
  uuid: fields.uuid.exactOptional(),
}) satisfies wire.SchemaOf<EventUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const eventReplaceSchema = eventCreateSchema satisfies wire.SchemaOf<EventReplace>
