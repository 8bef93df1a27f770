import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { gitCommitAuthorSchema } from '../../schemas.js'
import type { GitTagCreate, GitTagReplace, GitTagUpdate } from './types.js'

const fields = {
  annotation: wire.text().nullable(),
  commit: wire.text({ min: 4, max: 64, pattern: '^[0-9a-f]+$' }),
  name: wire.text({ min: 1, max: 255 }),
  project_id: wire.int(),
  tagger: gitCommitAuthorSchema.nullable(),
}

/** What creating one takes. */
export const gitTagCreateSchema = z.strictObject({
  annotation: fields.annotation.exactOptional(),
  commit: fields.commit,
  name: fields.name,
  project_id: fields.project_id,
  tagger: fields.tagger.exactOptional(),
}) satisfies wire.SchemaOf<GitTagCreate>

/** What changing one takes; what is left out stays as it is. */
export const gitTagUpdateSchema = z.strictObject({
  annotation: fields.annotation.exactOptional(),
  commit: fields.commit.exactOptional(),
  name: fields.name.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  tagger: fields.tagger.exactOptional(),
}) satisfies wire.SchemaOf<GitTagUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const gitTagReplaceSchema = gitTagCreateSchema satisfies wire.SchemaOf<GitTagReplace>
