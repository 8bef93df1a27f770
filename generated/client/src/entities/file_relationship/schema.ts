import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { FileRelationshipType } from '../../values.js'
import type { FileRelationshipCreate, FileRelationshipReplace, FileRelationshipUpdate } from './types.js'

const fields = {
  metadata: wire.json().nullable(),
  source_file_id: wire.text({ min: 1, pattern: wire.SEGMENT }),
  strength: wire.float({ ge: 0, le: 1 }),
  target_file_id: wire.text({ min: 1, pattern: wire.SEGMENT }),
  type: wire.oneOf(FileRelationshipType),
}

/** What creating one takes. */
export const fileRelationshipCreateSchema = z.strictObject({
  metadata: fields.metadata.exactOptional(),
  source_file_id: fields.source_file_id,
  strength: fields.strength,
  target_file_id: fields.target_file_id,
  type: fields.type,
}) satisfies wire.SchemaOf<FileRelationshipCreate>

/** What changing one takes; what is left out stays as it is. */
export const fileRelationshipUpdateSchema = z.strictObject({
  metadata: fields.metadata.exactOptional(),
  source_file_id: fields.source_file_id.exactOptional(),
  strength: fields.strength.exactOptional(),
  target_file_id: fields.target_file_id.exactOptional(),
  type: fields.type.exactOptional(),
}) satisfies wire.SchemaOf<FileRelationshipUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const fileRelationshipReplaceSchema =
  fileRelationshipCreateSchema satisfies wire.SchemaOf<FileRelationshipReplace>
