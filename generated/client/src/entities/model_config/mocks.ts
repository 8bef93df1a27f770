import type { Mock } from '../../runtime/mocks.js'
import { datetime, oneOf, text } from '../../runtime/samples.js'
import { ApiProvider } from '../../values.js'
import { modelConfigCreateSchema, modelConfigReplaceSchema, modelConfigUpdateSchema } from './schema.js'
import type { ModelConfig } from './types.js'

/** A model config that the schemas accept: another for another number, the same for the same. */
export function sampleModelConfig(number = 1, values: Partial<ModelConfig> = {}): ModelConfig {
  return {
    id: number,
    description: null,
    display_name: null,
    frequency_penalty: 0,
    is_active: true,
    is_default: false,
    is_system_preset: false,
    max_tokens: 4096,
    model: text('Model', number, { min: 1, max: 200 }),
    name: text('Name', number, { min: 1, max: 200 }),
    presence_penalty: 0,
    preset_category: null,
    provider: oneOf(ApiProvider, number),
    response_format: null,
    system_prompt: null,
    temperature: 0.7,
    top_k: 0,
    top_p: 1.0,
    ui_color: null,
    ui_icon: null,
    ui_order: 0,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of model configs. */
export const modelConfigMock: Mock<ModelConfig> = {
  entity: 'model_config',
  sample: sampleModelConfig,
  routes: [
    { method: 'POST', path: '/api/model-configs/batch', does: 'batch' },
    { method: 'POST', path: '/api/model-configs', does: 'create' },
    { method: 'DELETE', path: '/api/model-configs/:id', does: 'delete' },
    { method: 'GET', path: '/api/model-configs/:id', does: 'get' },
    { method: 'GET', path: '/api/model-configs', does: 'list' },
    { method: 'PUT', path: '/api/model-configs/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/model-configs/:id', does: 'update' },
    { method: 'GET', path: '/api/model-configs/:id/presets', does: 'related', relation: 'presets' },
  ],
  relations: {
    presets: { target: 'model_preset', fields: { id: 'config_id' }, single: false },
  },
  unique: [['name']],
  search: ['display_name', 'name'],
  limit: 20,
  versioned: false,
  schemas: { create: modelConfigCreateSchema, update: modelConfigUpdateSchema, replace: modelConfigReplaceSchema },
}
