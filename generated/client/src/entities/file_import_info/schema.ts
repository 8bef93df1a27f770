import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { importSpecifierSchema } from '../../schemas.js'
import type { FileImportInfoCreate, FileImportInfoReplace, FileImportInfoUpdate } from './types.js'

const fields = {
  file_id: wire.text({ min: 1, pattern: wire.SEGMENT }),
  source: wire.text({ min: 1, max: 1024 }),
  specifiers: z.array(importSpecifierSchema),
}

/** What creating one takes. */
export const fileImportInfoCreateSchema = z.strictObject({
  file_id: fields.file_id,
  source: fields.source,
  specifiers: fields.specifiers.exactOptional(),
}) satisfies wire.SchemaOf<FileImportInfoCreate>

/** What changing one takes; what is left out stays as it is. */
export const fileImportInfoUpdateSchema = z.strictObject({
  file_id: fields.file_id.exactOptional(),
  source: fields.source.exactOptional(),
  specifiers: fields.specifiers.exactOptional(),
}) satisfies wire.SchemaOf<FileImportInfoUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const fileImportInfoReplaceSchema = fileImportInfoCreateSchema satisfies wire.SchemaOf<FileImportInfoReplace>
