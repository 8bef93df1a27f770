import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { WholeRecordCreate, WholeRecordReplace, WholeRecordUpdate } from './types.js'

const fields = {
  name: wire.text(),
  served_id: wire.int().nullable(),
}

/** What creating one takes. */
export const wholeRecordCreateSchema = z.strictObject({
  name: fields.name,
  served_id: fields.served_id.exactOptional(),
}) satisfies wire.SchemaOf<WholeRecordCreate>

/** What changing one takes; what is left out stays as it is. */
export const wholeRecordUpdateSchema = z.strictObject({
  name: fields.name.exactOptional(),
  served_id: fields.served_id.exactOptional(),
}) satisfies wire.SchemaOf<WholeRecordUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const wholeRecordReplaceSchema = wholeRecordCreateSchema satisfies wire.SchemaOf<WholeRecordReplace>
