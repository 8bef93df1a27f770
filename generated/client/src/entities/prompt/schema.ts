import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { PromptCreate, PromptReplace, PromptUpdate } from './types.js'

const fields = {
  content: wire.text({ min: 1 }),
  description: wire.text().nullable(),
  project_id: wire.int().nullable(),
  tags: z.array(wire.text()),
  title: wire.text({ min: 1, max: 200 }),
}

/** What creating one takes. */
export const promptCreateSchema = z.strictObject({
  content: fields.content,
  description: fields.description.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  tags: fields.tags.exactOptional(),
  title: fields.title,
}) satisfies wire.SchemaOf<PromptCreate>

/** What changing one takes; what is left out stays as it is. */
export const promptUpdateSchema = z.strictObject({
  content: fields.content.exactOptional(),
  description: fields.description.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  tags: fields.tags.exactOptional(),
  title: fields.title.exactOptional(),
}) satisfies wire.SchemaOf<PromptUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const promptReplaceSchema = promptCreateSchema satisfies wire.SchemaOf<PromptReplace>
