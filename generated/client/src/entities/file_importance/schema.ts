import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { FileImportanceCreate, FileImportanceReplace, FileImportanceUpdate } from './types.js'

const fields = {
  dependency_score: wire.float(),
  file_id: wire.text({ min: 1, pattern: wire.SEGMENT }),
  location_score: wire.float(),
  project_id: wire.int(),
  recency_score: wire.float(),
  score: wire.float(),
  size_score: wire.float(),
  type_score: wire.float(),
}

/** What creating one takes. */
export const fileImportanceCreateSchema = z.strictObject({
  dependency_score: fields.dependency_score,
  file_id: fields.file_id,
  location_score: fields.location_score,
  project_id: fields.project_id,
  recency_score: fields.recency_score,
  score: fields.score,
  size_score: fields.size_score,
  type_score: fields.type_score,
}) satisfies wire.SchemaOf<FileImportanceCreate>

/** What changing one takes; what is left out stays as it is. */
export const fileImportanceUpdateSchema = z.strictObject({
  dependency_score: fields.dependency_score.exactOptional(),
  file_id: fields.file_id.exactOptional(),
  location_score: fields.location_score.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  recency_score: fields.recency_score.exactOptional(),
  score: fields.score.exactOptional(),
  size_score: fields.size_score.exactOptional(),
  type_score: fields.type_score.exactOptional(),
}) satisfies wire.SchemaOf<FileImportanceUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const fileImportanceReplaceSchema = fileImportanceCreateSchema satisfies wire.SchemaOf<FileImportanceReplace>
