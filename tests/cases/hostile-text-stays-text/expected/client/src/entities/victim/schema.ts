import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { Evil } from '../../values.js'
import type { VictimCreate, VictimReplace, VictimUpdate } from './types.js'

const fields = {
  data: wire.json(),
  doc: wire.text().nullable(),
  evil: wire.oneOf(Evil),
  format: wire.text(),
  long: wire.text(),
  pattern: wire.text({ pattern: '^[a-z/*"\'`$]{1,3}\\\\?$' }).nullable(),
  quoted: wire.text(),
  unseen: wire.text(),
}

/** What creating one takes. */
export const victimCreateSchema = z.strictObject({
  data: fields.data.exactOptional(),
  doc: fields.doc.exactOptional(),
  evil: fields.evil.exactOptional(),
  format: fields.format.exactOptional(),
  long: fields.long.exactOptional(),
  pattern: fields.pattern.exactOptional(),
  quoted: fields.quoted.exactOptional(),
  unseen: fields.unseen.exactOptional(),
}) satisfies wire.SchemaOf<VictimCreate>

/** What changing one takes; what is left out stays as it is. */
export const victimUpdateSchema = z.strictObject({
  data: fields.data.exactOptional(),
  doc: fields.doc.exactOptional(),
  evil: fields.evil.exactOptional(),
  format: fields.format.exactOptional(),
  long: fields.long.exactOptional(),
  pattern: fields.pattern.exactOptional(),
  quoted: fields.quoted.exactOptional(),
  unseen: fields.unseen.exactOptional(),
}) satisfies wire.SchemaOf<VictimUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const victimReplaceSchema = victimCreateSchema satisfies wire.SchemaOf<VictimReplace>
