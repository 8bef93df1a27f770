import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { modelPresetCreateSchema, modelPresetReplaceSchema, modelPresetUpdateSchema } from './schema.js'
import type { ModelPreset } from './types.js'

/** A model preset that the schemas accept: another for another number, the same for the same. */
export function sampleModelPreset(number = 1, values: Partial<ModelPreset> = {}): ModelPreset {
  return {
    id: number,
    category: 'general',
    config_id: number,
    description: null,
    is_active: true,
    is_system_preset: false,
    last_used_at: null,
    metadata: null,
    name: text('Name', number, { min: 1, max: 200 }),
    usage_count: 0,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of model presets. */
export const modelPresetMock: Mock<ModelPreset> = {
  entity: 'model_preset',
  sample: sampleModelPreset,
  routes: [
    { method: 'POST', path: '/api/model-presets/batch', does: 'batch' },
    { method: 'POST', path: '/api/model-presets', does: 'create' },
    { method: 'DELETE', path: '/api/model-presets/:id', does: 'delete' },
    { method: 'GET', path: '/api/model-presets/:id', does: 'get' },
    { method: 'GET', path: '/api/model-presets', does: 'list' },
    { method: 'PUT', path: '/api/model-presets/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/model-presets/:id', does: 'update' },
  ],
  relations: {
    config: { target: 'model_config', fields: { config_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: ['name'],
  limit: 20,
  versioned: false,
  schemas: { create: modelPresetCreateSchema, update: modelPresetUpdateSchema, replace: modelPresetReplaceSchema },
}
