import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { relevanceWeightsSchema } from '../../schemas.js'
import type { RelevanceConfigCreate, RelevanceConfigReplace, RelevanceConfigUpdate } from './types.js'

const fields = {
  max_files: wire.int({ ge: 1 }),
  min_score: wire.float({ ge: 0, le: 1 }),
  name: wire.text({ min: 1, max: 200 }),
  project_id: wire.int(),
  weights: relevanceWeightsSchema,
}

/** What creating one takes. */
export const relevanceConfigCreateSchema = z.strictObject({
  max_files: fields.max_files.exactOptional(),
  min_score: fields.min_score.exactOptional(),
  name: fields.name,
  project_id: fields.project_id,
  weights: fields.weights,
}) satisfies wire.SchemaOf<RelevanceConfigCreate>

/** What changing one takes; what is left out stays as it is. */
export const relevanceConfigUpdateSchema = z.strictObject({
  max_files: fields.max_files.exactOptional(),
  min_score: fields.min_score.exactOptional(),
  name: fields.name.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  weights: fields.weights.exactOptional(),
}) satisfies wire.SchemaOf<RelevanceConfigUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const relevanceConfigReplaceSchema = relevanceConfigCreateSchema satisfies wire.SchemaOf<RelevanceConfigReplace>
