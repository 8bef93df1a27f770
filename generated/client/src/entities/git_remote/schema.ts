import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { GitRemoteCreate, GitRemoteReplace, GitRemoteUpdate } from './types.js'

const fields = {
  fetch: wire.text(),
  name: wire.text({ min: 1, max: 255 }),
  project_id: wire.int(),
  push: wire.text(),
}

/** What creating one takes. */
export const gitRemoteCreateSchema = z.strictObject({
  fetch: fields.fetch,
  name: fields.name,
  project_id: fields.project_id,
  push: fields.push,
}) satisfies wire.SchemaOf<GitRemoteCreate>

/** What changing one takes; what is left out stays as it is. */
export const gitRemoteUpdateSchema = z.strictObject({
  fetch: fields.fetch.exactOptional(),
  name: fields.name.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  push: fields.push.exactOptional(),
}) satisfies wire.SchemaOf<GitRemoteUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const gitRemoteReplaceSchema = gitRemoteCreateSchema satisfies wire.SchemaOf<GitRemoteReplace>
