import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { GitStashCreate, GitStashReplace, GitStashUpdate } from './types.js'

const fields = {
  branch: wire.text({ max: 255 }),
  date: wire.text({ max: 100 }),
  index: wire.int({ ge: 0 }),
  message: wire.text(),
  project_id: wire.int(),
}

/** What creating one takes. */
export const gitStashCreateSchema = z.strictObject({
  branch: fields.branch,
  date: fields.date,
  index: fields.index,
  message: fields.message,
  project_id: fields.project_id,
}) satisfies wire.SchemaOf<GitStashCreate>

/** What changing one takes; what is left out stays as it is. */
export const gitStashUpdateSchema = z.strictObject({
  branch: fields.branch.exactOptional(),
  date: fields.date.exactOptional(),
  index: fields.index.exactOptional(),
  message: fields.message.exactOptional(),
  project_id: fields.project_id.exactOptional(),
}) satisfies wire.SchemaOf<GitStashUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const gitStashReplaceSchema = gitStashCreateSchema satisfies wire.SchemaOf<GitStashReplace>
