import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { ApiProvider, PresetLevel } from '../../values.js'
import type { ModelConfigCreate, ModelConfigReplace, ModelConfigUpdate } from './types.js'

const fields = {
  description: wire.text().nullable(),
  display_name: wire.text({ max: 200 }).nullable(),
  frequency_penalty: wire.float({ ge: -2, le: 2 }).nullable(),
  is_active: wire.bool(),
  is_default: wire.bool(),
  is_system_preset: wire.bool(),
  max_tokens: wire.int({ ge: 1 }).nullable(),
  model: wire.text({ min: 1, max: 200 }),
  name: wire.text({ min: 1, max: 200 }),
  presence_penalty: wire.float({ ge: -2, le: 2 }).nullable(),
  preset_category: wire.oneOf(PresetLevel).nullable(),
  provider: wire.oneOf(ApiProvider),
  response_format: wire.json().nullable(),
  system_prompt: wire.text().nullable(),
  temperature: wire.float({ ge: 0, le: 2 }).nullable(),
  top_k: wire.int({ ge: 0 }).nullable(),
  top_p: wire.float({ ge: 0, le: 1 }).nullable(),
  ui_color: wire.text({ max: 50 }).nullable(),
  ui_icon: wire.text({ max: 100 }).nullable(),
  ui_order: wire.int().nullable(),
}

/** What creating one takes. */
export const modelConfigCreateSchema = z.strictObject({
  description: fields.description.exactOptional(),
  display_name: fields.display_name.exactOptional(),
  frequency_penalty: fields.frequency_penalty.exactOptional(),
  is_active: fields.is_active.exactOptional(),
  is_default: fields.is_default.exactOptional(),
  is_system_preset: fields.is_system_preset.exactOptional(),
  max_tokens: fields.max_tokens.exactOptional(),
  model: fields.model,
  name: fields.name,
  presence_penalty: fields.presence_penalty.exactOptional(),
  preset_category: fields.preset_category.exactOptional(),
  provider: fields.provider,
  response_format: fields.response_format.exactOptional(),
  system_prompt: fields.system_prompt.exactOptional(),
  temperature: fields.temperature.exactOptional(),
  top_k: fields.top_k.exactOptional(),
  top_p: fields.top_p.exactOptional(),
  ui_color: fields.ui_color.exactOptional(),
  ui_icon: fields.ui_icon.exactOptional(),
  ui_order: fields.ui_order.exactOptional(),
}) satisfies wire.SchemaOf<ModelConfigCreate>

/** What changing one takes; what is left out stays as it is. */
export const modelConfigUpdateSchema = z.strictObject({
  description: fields.description.exactOptional(),
  display_name: fields.display_name.exactOptional(),
  frequency_penalty: fields.frequency_penalty.exactOptional(),
  is_active: fields.is_active.exactOptional(),
  is_default: fields.is_default.exactOptional(),
  is_system_preset: fields.is_system_preset.exactOptional(),
  max_tokens: fields.max_tokens.exactOptional(),
  model: fields.model.exactOptional(),
  name: fields.name.exactOptional(),
  presence_penalty: fields.presence_penalty.exactOptional(),
  preset_category: fields.preset_category.exactOptional(),
  provider: fields.provider.exactOptional(),
  response_format: fields.response_format.exactOptional(),
  system_prompt: fields.system_prompt.exactOptional(),
  temperature: fields.temperature.exactOptional(),
  top_k: fields.top_k.exactOptional(),
  top_p: fields.top_p.exactOptional(),
  ui_color: fields.ui_color.exactOptional(),
  ui_icon: fields.ui_icon.exactOptional(),
  ui_order: fields.ui_order.exactOptional(),
}) satisfies wire.SchemaOf<ModelConfigUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const modelConfigReplaceSchema = modelConfigCreateSchema satisfies wire.SchemaOf<ModelConfigReplace>
