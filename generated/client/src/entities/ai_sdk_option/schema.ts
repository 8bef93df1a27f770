import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { AiSdkOptionCreate, AiSdkOptionReplace, AiSdkOptionUpdate } from './types.js'

const fields = {
  frequency_penalty: wire.float({ ge: -2, le: 2 }).nullable(),
  lmstudio_url: wire.url().nullable(),
  max_tokens: wire.int({ ge: 1 }).nullable(),
  model: wire.text({ max: 200 }).nullable(),
  name: wire.text({ min: 1, max: 200 }),
  ollama_url: wire.url().nullable(),
  presence_penalty: wire.float({ ge: -2, le: 2 }).nullable(),
  project_id: wire.int(),
  provider: wire.text({ max: 100 }).nullable(),
  response_format: wire.json().nullable(),
  stop: wire.json().nullable(),
  temperature: wire.float({ ge: 0, le: 2 }).nullable(),
  top_k: wire.int({ ge: 0 }).nullable(),
  top_p: wire.float({ ge: 0, le: 1 }).nullable(),
}

/** What creating one takes. */
export const aiSdkOptionCreateSchema = z.strictObject({
  frequency_penalty: fields.frequency_penalty.exactOptional(),
  lmstudio_url: fields.lmstudio_url.exactOptional(),
  max_tokens: fields.max_tokens.exactOptional(),
  model: fields.model.exactOptional(),
  name: fields.name,
  ollama_url: fields.ollama_url.exactOptional(),
  presence_penalty: fields.presence_penalty.exactOptional(),
  project_id: fields.project_id,
  provider: fields.provider.exactOptional(),
  response_format: fields.response_format.exactOptional(),
  stop: fields.stop.exactOptional(),
  temperature: fields.temperature.exactOptional(),
  top_k: fields.top_k.exactOptional(),
  top_p: fields.top_p.exactOptional(),
}) satisfies wire.SchemaOf<AiSdkOptionCreate>

/** What changing one takes; what is left out stays as it is. */
export const aiSdkOptionUpdateSchema = z.strictObject({
  frequency_penalty: fields.frequency_penalty.exactOptional(),
  lmstudio_url: fields.lmstudio_url.exactOptional(),
  max_tokens: fields.max_tokens.exactOptional(),
  model: fields.model.exactOptional(),
  name: fields.name.exactOptional(),
  ollama_url: fields.ollama_url.exactOptional(),
  presence_penalty: fields.presence_penalty.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  provider: fields.provider.exactOptional(),
  response_format: fields.response_format.exactOptional(),
  stop: fields.stop.exactOptional(),
  temperature: fields.temperature.exactOptional(),
  top_k: fields.top_k.exactOptional(),
  top_p: fields.top_p.exactOptional(),
}) satisfies wire.SchemaOf<AiSdkOptionUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const aiSdkOptionReplaceSchema = aiSdkOptionCreateSchema satisfies wire.SchemaOf<AiSdkOptionReplace>
