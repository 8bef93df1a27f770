import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { exportInfoSchema, importInfoSchema } from '../../schemas.js'
import type { FileCreate, FileReplace, FileUpdate } from './types.js'

const fields = {
  id: wire.text({ min: 1, pattern: wire.SEGMENT }),
  checksum: wire.text({ max: 128 }).nullable(),
  content: wire.text().nullable(),
  content_type: wire.text({ max: 200 }).nullable(),
  exports: z.array(exportInfoSchema).nullable(),
  extension: wire.text({ max: 50 }).nullable(),
  imports: z.array(importInfoSchema).nullable(),
  is_relevant: wire.bool().nullable(),
  last_modified: wire.datetime().nullable(),
  meta: wire.text().nullable(),
  name: wire.text({ min: 1, max: 255 }),
  path: wire.text({ min: 1, max: 1024 }),
  project_id: wire.int(),
  relevance_score: wire.float().nullable(),
  size: wire.int({ ge: 0 }).nullable(),
}

/** What creating one takes. */
export const fileCreateSchema = z.strictObject({
  id: fields.id,
  checksum: fields.checksum.exactOptional(),
  content: fields.content.exactOptional(),
  content_type: fields.content_type.exactOptional(),
  exports: fields.exports.exactOptional(),
  extension: fields.extension.exactOptional(),
  imports: fields.imports.exactOptional(),
  is_relevant: fields.is_relevant.exactOptional(),
  last_modified: fields.last_modified.exactOptional(),
  meta: fields.meta.exactOptional(),
  name: fields.name,
  path: fields.path,
  project_id: fields.project_id,
  relevance_score: fields.relevance_score.exactOptional(),
  size: fields.size.exactOptional(),
}) satisfies wire.SchemaOf<FileCreate>

/** What changing one takes; what is left out stays as it is. */
export const fileUpdateSchema = z.strictObject({
  checksum: fields.checksum.exactOptional(),
  content: fields.content.exactOptional(),
  content_type: fields.content_type.exactOptional(),
  exports: fields.exports.exactOptional(),
  extension: fields.extension.exactOptional(),
  imports: fields.imports.exactOptional(),
  is_relevant: fields.is_relevant.exactOptional(),
  last_modified: fields.last_modified.exactOptional(),
  meta: fields.meta.exactOptional(),
  name: fields.name.exactOptional(),
  path: fields.path.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  relevance_score: fields.relevance_score.exactOptional(),
  size: fields.size.exactOptional(),
}) satisfies wire.SchemaOf<FileUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const fileReplaceSchema = z.strictObject({
  checksum: fields.checksum.exactOptional(),
  content: fields.content.exactOptional(),
  content_type: fields.content_type.exactOptional(),
  exports: fields.exports.exactOptional(),
  extension: fields.extension.exactOptional(),
  imports: fields.imports.exactOptional(),
  is_relevant: fields.is_relevant.exactOptional(),
  last_modified: fields.last_modified.exactOptional(),
  meta: fields.meta.exactOptional(),
  name: fields.name,
  path: fields.path,
  project_id: fields.project_id,
  relevance_score: fields.relevance_score.exactOptional(),
  size: fields.size.exactOptional(),
}) satisfies wire.SchemaOf<FileReplace>
