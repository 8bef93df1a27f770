import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { PresetCategory } from '../../values.js'
import type { ModelPresetCreate, ModelPresetReplace, ModelPresetUpdate } from './types.js'

const fields = {
  category: wire.oneOf(PresetCategory).nullable(),
  config_id: wire.int(),
  description: wire.text().nullable(),
  is_active: wire.bool(),
  is_system_preset: wire.bool(),
  last_used_at: wire.datetime().nullable(),
  metadata: wire.json().nullable(),
  name: wire.text({ min: 1, max: 200 }),
  usage_count: wire.int({ ge: 0 }),
}

/** What creating one takes. */
export const modelPresetCreateSchema = z.strictObject({
  category: fields.category.exactOptional(),
  config_id: fields.config_id,
  description: fields.description.exactOptional(),
  is_active: fields.is_active.exactOptional(),
  is_system_preset: fields.is_system_preset.exactOptional(),
  last_used_at: fields.last_used_at.exactOptional(),
  metadata: fields.metadata.exactOptional(),
  name: fields.name,
  usage_count: fields.usage_count.exactOptional(),
}) satisfies wire.SchemaOf<ModelPresetCreate>

/** What changing one takes; what is left out stays as it is. */
export const modelPresetUpdateSchema = z.strictObject({
  category: fields.category.exactOptional(),
  config_id: fields.config_id.exactOptional(),
  description: fields.description.exactOptional(),
  is_active: fields.is_active.exactOptional(),
  is_system_preset: fields.is_system_preset.exactOptional(),
  last_used_at: fields.last_used_at.exactOptional(),
  metadata: fields.metadata.exactOptional(),
  name: fields.name.exactOptional(),
  usage_count: fields.usage_count.exactOptional(),
}) satisfies wire.SchemaOf<ModelPresetUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const modelPresetReplaceSchema = modelPresetCreateSchema satisfies wire.SchemaOf<ModelPresetReplace>
