import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { exportSpecifierSchema } from '../../schemas.js'
import { ExportType } from '../../values.js'
import type { FileExportInfoCreate, FileExportInfoReplace, FileExportInfoUpdate } from './types.js'

const fields = {
  file_id: wire.text({ min: 1, pattern: wire.SEGMENT }),
  source: wire.text({ max: 1024 }).nullable(),
  specifiers: z.array(exportSpecifierSchema).nullable(),
  type: wire.oneOf(ExportType),
}

/** What creating one takes. */
export const fileExportInfoCreateSchema = z.strictObject({
  file_id: fields.file_id,
  source: fields.source.exactOptional(),
  specifiers: fields.specifiers.exactOptional(),
  type: fields.type,
}) satisfies wire.SchemaOf<FileExportInfoCreate>

/** What changing one takes; what is left out stays as it is. */
export const fileExportInfoUpdateSchema = z.strictObject({
  file_id: fields.file_id.exactOptional(),
  source: fields.source.exactOptional(),
  specifiers: fields.specifiers.exactOptional(),
  type: fields.type.exactOptional(),
}) satisfies wire.SchemaOf<FileExportInfoUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const fileExportInfoReplaceSchema = fileExportInfoCreateSchema satisfies wire.SchemaOf<FileExportInfoReplace>
