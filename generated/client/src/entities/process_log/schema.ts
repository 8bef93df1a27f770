import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { ProcessLogType } from '../../values.js'
import type { ProcessLogCreate, ProcessLogUpdate } from './types.js'

const fields = {
  content: wire.text(),
  line_number: wire.int({ ge: 1 }),
  run_id: wire.int(),
  timestamp: wire.datetime(),
  type: wire.oneOf(ProcessLogType),
}

/** What creating one takes. */
export const processLogCreateSchema = z.strictObject({
  content: fields.content,
  line_number: fields.line_number,
  run_id: fields.run_id,
  timestamp: fields.timestamp,
  type: fields.type,
}) satisfies wire.SchemaOf<ProcessLogCreate>

/** What changing one takes; what is left out stays as it is. */
export const processLogUpdateSchema = z.strictObject({
  content: fields.content.exactOptional(),
  line_number: fields.line_number.exactOptional(),
  run_id: fields.run_id.exactOptional(),
  timestamp: fields.timestamp.exactOptional(),
  type: fields.type.exactOptional(),
}) satisfies wire.SchemaOf<ProcessLogUpdate>
