import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { ProjectCreate, ProjectReplace, ProjectUpdate } from './types.js'

const fields = {
  description: wire.text().nullable(),
  name: wire.text({ min: 1, max: 200 }),
  path: wire.text({ min: 1, max: 1024 }),
}

/** What creating one takes. */
export const projectCreateSchema = z.strictObject({
  description: fields.description.exactOptional(),
  name: fields.name,
  path: fields.path,
}) satisfies wire.SchemaOf<ProjectCreate>

/** What changing one takes; what is left out stays as it is. */
export const projectUpdateSchema = z.strictObject({
  description: fields.description.exactOptional(),
  name: fields.name.exactOptional(),
  path: fields.path.exactOptional(),
}) satisfies wire.SchemaOf<ProjectUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const projectReplaceSchema = projectCreateSchema satisfies wire.SchemaOf<ProjectReplace>
