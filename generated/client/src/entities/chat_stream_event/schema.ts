import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { ChatStreamEventCreate, ChatStreamEventUpdate } from './types.js'

const fields = {
  payload: wire.json().nullable(),
  seq: wire.int({ ge: 0 }),
  stream_id: wire.int(),
  ts: wire.datetime(),
  type: wire.text({ min: 1, max: 100 }),
}

/** What creating one takes. */
export const chatStreamEventCreateSchema = z.strictObject({
  payload: fields.payload.exactOptional(),
  seq: fields.seq,
  stream_id: fields.stream_id,
  ts: fields.ts.exactOptional(),
  type: fields.type,
}) satisfies wire.SchemaOf<ChatStreamEventCreate>

/** What changing one takes; what is left out stays as it is. */
export const chatStreamEventUpdateSchema = z.strictObject({
  payload: fields.payload.exactOptional(),
  seq: fields.seq.exactOptional(),
  stream_id: fields.stream_id.exactOptional(),
  ts: fields.ts.exactOptional(),
  type: fields.type.exactOptional(),
}) satisfies wire.SchemaOf<ChatStreamEventUpdate>
