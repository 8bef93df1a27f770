import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import { modelPresetKeys } from '../model_preset/api.js'
import type { ModelPresetListParams } from '../model_preset/types.js'
import {
  batchModelConfigs,
  createModelConfig,
  deleteModelConfig,
  getModelConfig,
  listModelConfigPresets,
  listModelConfigs,
  modelConfigKeys,
  replaceModelConfig,
  updateModelConfig,
} from './api.js'
import type {
  ModelConfigBatch,
  ModelConfigCreate,
  ModelConfigGetParams,
  ModelConfigListParams,
  ModelConfigReplace,
  ModelConfigUpdate,
} from './types.js'

/** What `useModelConfigs` asks, as options: for `useQuery`, `useQueries` and the like. */
export const modelConfigListOptions = (params: ModelConfigListParams = {}) =>
  queryOf({
    queryKey: modelConfigKeys.list(params),
    queryFn: ({ client, signal }) => listModelConfigs(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useModelConfigsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const modelConfigInfiniteOptions = (params: ModelConfigListParams = {}) =>
  infiniteQueryOf({
    queryKey: modelConfigKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listModelConfigs(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useModelConfig` asks, as options: for `useQuery`, `useQueries` and the like. */
export const modelConfigDetailOptions = (id: number, params: ModelConfigGetParams = {}) =>
  queryOf({
    queryKey: modelConfigKeys.detail(id, params),
    queryFn: ({ client, signal }) => getModelConfig(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateModelConfig` sends, as options: for `useMutation`. */
export const createModelConfigOptions = () =>
  mutationOf({
    mutationKey: modelConfigKeys.write('create'),
    mutationFn: (payload: ModelConfigCreate, { client }) => createModelConfig(httpOf(client), payload),
  })

/** What `useUpdateModelConfig` sends, as options: for `useMutation`. */
export const updateModelConfigOptions = () =>
  mutationOf({
    mutationKey: modelConfigKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ModelConfigUpdate }, { client }) =>
      updateModelConfig(httpOf(client), id, changes),
  })

/** What `useReplaceModelConfig` sends, as options: for `useMutation`. */
export const replaceModelConfigOptions = () =>
  mutationOf({
    mutationKey: modelConfigKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ModelConfigReplace }, { client }) =>
      replaceModelConfig(httpOf(client), id, payload),
  })

/** What `useDeleteModelConfig` sends, as options: for `useMutation`. */
export const deleteModelConfigOptions = () =>
  mutationOf({
    mutationKey: modelConfigKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteModelConfig(httpOf(client), id),
  })

/** What `useBatchModelConfigs` sends, as options: for `useMutation`. */
export const batchModelConfigsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: modelConfigKeys.write('batch'),
    mutationFn: (request: ModelConfigBatch, { client }) => batchModelConfigs(httpOf(client), request, options),
  })

/** What `useModelConfigPresets` asks, as options: for `useQuery`, `useQueries` and the like. */
export const modelConfigPresetsOptions = (id: number, params: ModelPresetListParams = {}) =>
  queryOf({
    queryKey: modelPresetKeys.related(params, { of: 'model_config', id, relation: 'presets' }),
    queryFn: ({ client, signal }) => listModelConfigPresets(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })
