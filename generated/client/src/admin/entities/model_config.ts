import { modelConfigColumns } from '../../entities/model_config/columns.js'
import {
  useBatchModelConfigs,
  useCreateModelConfig,
  useDeleteModelConfig,
  useModelConfig,
  useModelConfigPresets,
  useModelConfigs,
  usePrefetchModelConfig,
  useUpdateModelConfig,
} from '../../entities/model_config/hooks.js'
import { modelConfigCreateSchema, modelConfigUpdateSchema } from '../../entities/model_config/schema.js'
import type { ModelConfig, ModelConfigListParams } from '../../entities/model_config/types.js'
import { modelPresetColumns } from '../../entities/model_preset/columns.js'
import { deletes, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Model configs in the admin. */
export const modelConfigResource = resource({
  name: 'model_config',
  path: 'model-configs',
  label: 'Model config',
  labelPlural: 'Model configs',
  description: 'A model with the settings it is asked with',
  columns: modelConfigColumns,
  title: 'name',
  list: ['name', 'is_default', 'provider', 'is_active', 'is_system_preset', 'updated_at'],
  key: ['id'],
  refs: {},
  fields: [
    'name',
    'model',
    'provider',
    'is_active',
    'is_default',
    'is_system_preset',
    'display_name',
    'frequency_penalty',
    'max_tokens',
    'presence_penalty',
    'preset_category',
    'temperature',
    'top_k',
    'top_p',
    'ui_color',
    'ui_icon',
    'ui_order',
    'description',
    'response_format',
    'system_prompt',
  ],
  required: ['name', 'model', 'provider'],
  initial: {
    is_active: true,
    is_default: false,
    is_system_preset: false,
    frequency_penalty: 0,
    max_tokens: 4096,
    presence_penalty: 0,
    temperature: 0.7,
    top_k: 0,
    top_p: 1.0,
    ui_order: 0,
  },
  pageSize: 20,
  keyOf: (row: ModelConfig) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: ModelConfigListParams, extras?: QueryExtras) =>
    useModelConfigs(params, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useModelConfig(id, {}, extras),
  usePrefetch: () => usePrefetchModelConfig({}),
  create: { use: useCreateModelConfig, schema: modelConfigCreateSchema },
  update: { use: useUpdateModelConfig, schema: modelConfigUpdateSchema },
  useDelete: useDeleteModelConfig,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchModelConfigs(options), (row: ModelConfig) => row.id),
  relations: [
    relation({
      name: 'presets',
      label: 'Presets',
      target: 'model_preset',
      columns: modelPresetColumns,
      through: ['config_id'],
      useRows: useModelConfigPresets,
    }),
  ],
})
