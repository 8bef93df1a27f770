import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { GitWorktreeCreate, GitWorktreeReplace, GitWorktreeUpdate } from './types.js'

const fields = {
  branch: wire.text({ max: 255 }),
  commit: wire.text({ min: 4, max: 64, pattern: '^[0-9a-f]+$' }),
  is_locked: wire.bool(),
  is_main: wire.bool(),
  lock_reason: wire.text({ max: 500 }).nullable(),
  path: wire.text({ min: 1, max: 1024 }),
  project_id: wire.int(),
  prunable: wire.bool().nullable(),
}

/** What creating one takes. */
export const gitWorktreeCreateSchema = z.strictObject({
  branch: fields.branch,
  commit: fields.commit,
  is_locked: fields.is_locked.exactOptional(),
  is_main: fields.is_main.exactOptional(),
  lock_reason: fields.lock_reason.exactOptional(),
  path: fields.path,
  project_id: fields.project_id,
  prunable: fields.prunable.exactOptional(),
}) satisfies wire.SchemaOf<GitWorktreeCreate>

/** What changing one takes; what is left out stays as it is. */
export const gitWorktreeUpdateSchema = z.strictObject({
  branch: fields.branch.exactOptional(),
  commit: fields.commit.exactOptional(),
  is_locked: fields.is_locked.exactOptional(),
  is_main: fields.is_main.exactOptional(),
  lock_reason: fields.lock_reason.exactOptional(),
  path: fields.path.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  prunable: fields.prunable.exactOptional(),
}) satisfies wire.SchemaOf<GitWorktreeUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const gitWorktreeReplaceSchema = gitWorktreeCreateSchema satisfies wire.SchemaOf<GitWorktreeReplace>
