import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { CountryCreate, CountryReplace, CountryUpdate } from './types.js'

const fields = {
  code: wire.text({ min: 2, max: 2, pattern: wire.SEGMENT }),
  name: wire.text(),
}

/** What creating one takes. */
export const countryCreateSchema = z.strictObject({
  code: fields.code,
  name: fields.name,
}) satisfies wire.SchemaOf<CountryCreate>

/** What changing one takes; what is left out stays as it is. */
export const countryUpdateSchema = z.strictObject({
  name: fields.name.exactOptional(),
}) satisfies wire.SchemaOf<CountryUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const countryReplaceSchema = z.strictObject({
  name: fields.name,
}) satisfies wire.SchemaOf<CountryReplace>
