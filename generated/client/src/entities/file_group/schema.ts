import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { fileEdgeSchema, fileGroupMetadataSchema } from '../../schemas.js'
import { GroupingStrategy } from '../../values.js'
import type { FileGroupCreate, FileGroupReplace, FileGroupUpdate } from './types.js'

const fields = {
  id: wire.text({ min: 1, pattern: wire.SEGMENT }),
  estimated_tokens: wire.int({ ge: 0 }).nullable(),
  file_ids: z.array(wire.text()),
  metadata: fileGroupMetadataSchema.nullable(),
  name: wire.text({ min: 1, max: 200 }),
  priority: wire.int({ ge: 0, le: 10 }),
  project_id: wire.int(),
  relationships: z.array(fileEdgeSchema).nullable(),
  strategy: wire.oneOf(GroupingStrategy),
}

/** What creating one takes. */
export const fileGroupCreateSchema = z.strictObject({
  id: fields.id,
  estimated_tokens: fields.estimated_tokens.exactOptional(),
  file_ids: fields.file_ids.exactOptional(),
  metadata: fields.metadata.exactOptional(),
  name: fields.name,
  priority: fields.priority.exactOptional(),
  project_id: fields.project_id,
  relationships: fields.relationships.exactOptional(),
  strategy: fields.strategy,
}) satisfies wire.SchemaOf<FileGroupCreate>

/** What changing one takes; what is left out stays as it is. */
export const fileGroupUpdateSchema = z.strictObject({
  estimated_tokens: fields.estimated_tokens.exactOptional(),
  file_ids: fields.file_ids.exactOptional(),
  metadata: fields.metadata.exactOptional(),
  name: fields.name.exactOptional(),
  priority: fields.priority.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  relationships: fields.relationships.exactOptional(),
  strategy: fields.strategy.exactOptional(),
}) satisfies wire.SchemaOf<FileGroupUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const fileGroupReplaceSchema = z.strictObject({
  estimated_tokens: fields.estimated_tokens.exactOptional(),
  file_ids: fields.file_ids.exactOptional(),
  metadata: fields.metadata.exactOptional(),
  name: fields.name,
  priority: fields.priority.exactOptional(),
  project_id: fields.project_id,
  relationships: fields.relationships.exactOptional(),
  strategy: fields.strategy,
}) satisfies wire.SchemaOf<FileGroupReplace>
