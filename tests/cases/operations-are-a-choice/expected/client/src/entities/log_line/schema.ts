import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { LogLineCreate } from './types.js'

const fields = {
  text: wire.text(),
}

/** What creating one takes. */
export const logLineCreateSchema = z.strictObject({
  text: fields.text,
}) satisfies wire.SchemaOf<LogLineCreate>
