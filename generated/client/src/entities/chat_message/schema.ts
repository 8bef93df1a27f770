import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { MessageRole } from '../../values.js'
import type { ChatMessageCreate, ChatMessageReplace, ChatMessageUpdate } from './types.js'

const fields = {
  chat_id: wire.int(),
  content: wire.text(),
  created_at: wire.datetime(),
  metadata: wire.json().nullable(),
  role: wire.oneOf(MessageRole),
}

/** What creating one takes. */
export const chatMessageCreateSchema = z.strictObject({
  chat_id: fields.chat_id,
  content: fields.content,
  created_at: fields.created_at.exactOptional(),
  metadata: fields.metadata.exactOptional(),
  role: fields.role,
}) satisfies wire.SchemaOf<ChatMessageCreate>

/** What changing one takes; what is left out stays as it is. */
export const chatMessageUpdateSchema = z.strictObject({
  chat_id: fields.chat_id.exactOptional(),
  content: fields.content.exactOptional(),
  metadata: fields.metadata.exactOptional(),
  role: fields.role.exactOptional(),
}) satisfies wire.SchemaOf<ChatMessageUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const chatMessageReplaceSchema = z.strictObject({
  chat_id: fields.chat_id,
  content: fields.content,
  metadata: fields.metadata.exactOptional(),
  role: fields.role,
}) satisfies wire.SchemaOf<ChatMessageReplace>
