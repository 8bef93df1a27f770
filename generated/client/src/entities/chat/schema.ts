import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { ChatCreate, ChatReplace, ChatUpdate } from './types.js'

const fields = {
  project_id: wire.int().nullable(),
  title: wire.text({ min: 1, max: 200 }),
}

/** What creating one takes. */
export const chatCreateSchema = z.strictObject({
  project_id: fields.project_id.exactOptional(),
  title: fields.title,
}) satisfies wire.SchemaOf<ChatCreate>

/** What changing one takes; what is left out stays as it is. */
export const chatUpdateSchema = z.strictObject({
  project_id: fields.project_id.exactOptional(),
  title: fields.title.exactOptional(),
}) satisfies wire.SchemaOf<ChatUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const chatReplaceSchema = chatCreateSchema satisfies wire.SchemaOf<ChatReplace>
