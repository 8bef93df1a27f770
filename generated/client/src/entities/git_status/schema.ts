import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { gitFileStatusSchema } from '../../schemas.js'
import type { GitStatusCreate, GitStatusReplace, GitStatusUpdate } from './types.js'

const fields = {
  ahead: wire.int({ ge: 0 }),
  behind: wire.int({ ge: 0 }),
  conflicted: z.array(wire.text()),
  created: z.array(wire.text()),
  current: wire.text({ max: 255 }).nullable(),
  deleted: z.array(wire.text()),
  files: z.array(gitFileStatusSchema),
  is_repo: wire.bool(),
  modified: z.array(wire.text()),
  project_id: wire.int(),
  renamed: z.array(wire.text()),
  staged: z.array(wire.text()),
  tracking: wire.text({ max: 255 }).nullable(),
}

/** What creating one takes. */
export const gitStatusCreateSchema = z.strictObject({
  ahead: fields.ahead.exactOptional(),
  behind: fields.behind.exactOptional(),
  conflicted: fields.conflicted.exactOptional(),
  created: fields.created.exactOptional(),
  current: fields.current.exactOptional(),
  deleted: fields.deleted.exactOptional(),
  files: fields.files.exactOptional(),
  is_repo: fields.is_repo,
  modified: fields.modified.exactOptional(),
  project_id: fields.project_id,
  renamed: fields.renamed.exactOptional(),
  staged: fields.staged.exactOptional(),
  tracking: fields.tracking.exactOptional(),
}) satisfies wire.SchemaOf<GitStatusCreate>

/** What changing one takes; what is left out stays as it is. */
export const gitStatusUpdateSchema = z.strictObject({
  ahead: fields.ahead.exactOptional(),
  behind: fields.behind.exactOptional(),
  conflicted: fields.conflicted.exactOptional(),
  created: fields.created.exactOptional(),
  current: fields.current.exactOptional(),
  deleted: fields.deleted.exactOptional(),
  files: fields.files.exactOptional(),
  is_repo: fields.is_repo.exactOptional(),
  modified: fields.modified.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  renamed: fields.renamed.exactOptional(),
  staged: fields.staged.exactOptional(),
  tracking: fields.tracking.exactOptional(),
}) satisfies wire.SchemaOf<GitStatusUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const gitStatusReplaceSchema = gitStatusCreateSchema satisfies wire.SchemaOf<GitStatusReplace>
