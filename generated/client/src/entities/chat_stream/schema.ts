import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { StreamDirection, StreamFormat } from '../../values.js'
import type { ChatStreamCreate, ChatStreamReplace, ChatStreamUpdate } from './types.js'

const fields = {
  assistant_message_id: wire.int().nullable(),
  chat_id: wire.int(),
  direction: wire.oneOf(StreamDirection),
  finish_reason: wire.text({ max: 100 }).nullable(),
  finished_at: wire.datetime().nullable(),
  format: wire.oneOf(StreamFormat),
  message_metadata_json: wire.json().nullable(),
  model: wire.text({ min: 1, max: 200 }),
  provider: wire.text({ min: 1, max: 100 }),
  started_at: wire.datetime(),
  usage_json: wire.json().nullable(),
  version: wire.int({ ge: 1 }),
}

/** What creating one takes. */
export const chatStreamCreateSchema = z.strictObject({
  assistant_message_id: fields.assistant_message_id.exactOptional(),
  chat_id: fields.chat_id,
  direction: fields.direction,
  finish_reason: fields.finish_reason.exactOptional(),
  finished_at: fields.finished_at.exactOptional(),
  format: fields.format.exactOptional(),
  message_metadata_json: fields.message_metadata_json.exactOptional(),
  model: fields.model,
  provider: fields.provider,
  started_at: fields.started_at.exactOptional(),
  usage_json: fields.usage_json.exactOptional(),
  version: fields.version.exactOptional(),
}) satisfies wire.SchemaOf<ChatStreamCreate>

/** What changing one takes; what is left out stays as it is. */
export const chatStreamUpdateSchema = z.strictObject({
  assistant_message_id: fields.assistant_message_id.exactOptional(),
  chat_id: fields.chat_id.exactOptional(),
  direction: fields.direction.exactOptional(),
  finish_reason: fields.finish_reason.exactOptional(),
  finished_at: fields.finished_at.exactOptional(),
  format: fields.format.exactOptional(),
  message_metadata_json: fields.message_metadata_json.exactOptional(),
  model: fields.model.exactOptional(),
  provider: fields.provider.exactOptional(),
  started_at: fields.started_at.exactOptional(),
  usage_json: fields.usage_json.exactOptional(),
  version: fields.version.exactOptional(),
}) satisfies wire.SchemaOf<ChatStreamUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const chatStreamReplaceSchema = chatStreamCreateSchema satisfies wire.SchemaOf<ChatStreamReplace>
