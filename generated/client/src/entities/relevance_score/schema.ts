import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { RelevanceScoreCreate, RelevanceScoreReplace, RelevanceScoreUpdate } from './types.js'

const fields = {
  file_id: wire.text({ min: 1, pattern: wire.SEGMENT }),
  import_score: wire.float(),
  keyword_score: wire.float(),
  path_score: wire.float(),
  project_id: wire.int(),
  query: wire.text({ max: 1000 }).nullable(),
  recency_score: wire.float(),
  total_score: wire.float(),
  type_score: wire.float(),
}

/** What creating one takes. */
export const relevanceScoreCreateSchema = z.strictObject({
  file_id: fields.file_id,
  import_score: fields.import_score,
  keyword_score: fields.keyword_score,
  path_score: fields.path_score,
  project_id: fields.project_id,
  query: fields.query.exactOptional(),
  recency_score: fields.recency_score,
  total_score: fields.total_score,
  type_score: fields.type_score,
}) satisfies wire.SchemaOf<RelevanceScoreCreate>

/** What changing one takes; what is left out stays as it is. */
export const relevanceScoreUpdateSchema = z.strictObject({
  file_id: fields.file_id.exactOptional(),
  import_score: fields.import_score.exactOptional(),
  keyword_score: fields.keyword_score.exactOptional(),
  path_score: fields.path_score.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  query: fields.query.exactOptional(),
  recency_score: fields.recency_score.exactOptional(),
  total_score: fields.total_score.exactOptional(),
  type_score: fields.type_score.exactOptional(),
}) satisfies wire.SchemaOf<RelevanceScoreUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const relevanceScoreReplaceSchema = relevanceScoreCreateSchema satisfies wire.SchemaOf<RelevanceScoreReplace>
