import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { QueueCreate, QueueReplace, QueueUpdate } from './types.js'

const fields = {
  description: wire.text().nullable(),
  is_active: wire.bool(),
  max_parallel_items: wire.int({ ge: 1, le: 100 }),
  name: wire.text({ min: 1, max: 200 }),
  project_id: wire.int(),
}

/** What creating one takes. */
export const queueCreateSchema = z.strictObject({
  description: fields.description.exactOptional(),
  is_active: fields.is_active.exactOptional(),
  max_parallel_items: fields.max_parallel_items.exactOptional(),
  name: fields.name,
  project_id: fields.project_id,
}) satisfies wire.SchemaOf<QueueCreate>

/** What changing one takes; what is left out stays as it is. */
export const queueUpdateSchema = z.strictObject({
  description: fields.description.exactOptional(),
  is_active: fields.is_active.exactOptional(),
  max_parallel_items: fields.max_parallel_items.exactOptional(),
  name: fields.name.exactOptional(),
  project_id: fields.project_id.exactOptional(),
}) satisfies wire.SchemaOf<QueueUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const queueReplaceSchema = queueCreateSchema satisfies wire.SchemaOf<QueueReplace>
