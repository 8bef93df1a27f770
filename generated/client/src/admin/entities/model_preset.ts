import { modelPresetColumns } from '../../entities/model_preset/columns.js'
import {
  useBatchModelPresets,
  useCreateModelPreset,
  useDeleteModelPreset,
  useModelPreset,
  useModelPresets,
  usePrefetchModelPreset,
  useUpdateModelPreset,
} from '../../entities/model_preset/hooks.js'
import { modelPresetCreateSchema, modelPresetUpdateSchema } from '../../entities/model_preset/schema.js'
import type { ModelPreset, ModelPresetListParams } from '../../entities/model_preset/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Model presets in the admin. */
export const modelPresetResource = resource({
  name: 'model_preset',
  path: 'model-presets',
  label: 'Model preset',
  labelPlural: 'Model presets',
  description: 'A model configuration under a name that people choose',
  columns: modelPresetColumns,
  title: 'name',
  list: ['name', 'config_id', 'is_active', 'is_system_preset', 'usage_count', 'updated_at'],
  key: ['id'],
  refs: { config_id: 'model_config' },
  fields: [
    'name',
    'config_id',
    'is_active',
    'is_system_preset',
    'usage_count',
    'category',
    'last_used_at',
    'description',
    'metadata',
  ],
  required: ['name', 'config_id'],
  initial: { is_active: true, is_system_preset: false, usage_count: 0, category: 'general' },
  pageSize: 20,
  keyOf: (row: ModelPreset) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: ModelPresetListParams, extras?: QueryExtras) =>
    useModelPresets({ ...params, include: ['config'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useModelPreset(id, { include: ['config'] }, extras),
  usePrefetch: () => usePrefetchModelPreset({ include: ['config'] }),
  create: { use: useCreateModelPreset, schema: modelPresetCreateSchema },
  update: { use: useUpdateModelPreset, schema: modelPresetUpdateSchema },
  useDelete: useDeleteModelPreset,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchModelPresets(options), (row: ModelPreset) => row.id),
  relations: [],
})
