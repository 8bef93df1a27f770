import {
  type BatchOptions,
  type QueryExtras,
  useInfiniteQueryOf,
  useInvalidate,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../../runtime/index.js'
import { type PrefetchExtras, usePrefetch } from '../../runtime/prefetch.js'
import type { ModelPresetListParams } from '../model_preset/types.js'
import {
  batchModelConfigsOptions,
  createModelConfigOptions,
  deleteModelConfigOptions,
  modelConfigDetailOptions,
  modelConfigInfiniteOptions,
  modelConfigListOptions,
  modelConfigPresetsOptions,
  replaceModelConfigOptions,
  updateModelConfigOptions,
} from './queries.js'
import type { ModelConfigGetParams, ModelConfigListParams } from './types.js'

/** One page of the model configs that match: `GET /api/model-configs`. */
export const useModelConfigs = (params?: ModelConfigListParams, extras?: QueryExtras) =>
  useQueryOf(modelConfigListOptions(params), extras)

/** `useModelConfigs` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseModelConfigs = (params?: ModelConfigListParams) =>
  useSuspenseQueryOf(modelConfigListOptions(params))

/** `useModelConfigs` that goes on: page after page, one list. */
export const useModelConfigsInfinite = (params?: ModelConfigListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(modelConfigInfiniteOptions(params), extras)

/** `useModelConfigsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseModelConfigsInfinite = (params?: ModelConfigListParams) =>
  useSuspenseInfiniteQueryOf(modelConfigInfiniteOptions(params))

/** The model config with this key: `GET /api/model-configs/{id}`. */
export const useModelConfig = (id: number, params?: ModelConfigGetParams, extras?: QueryExtras) =>
  useQueryOf(modelConfigDetailOptions(id, params), extras)

/** `useModelConfig` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseModelConfig = (id: number, params?: ModelConfigGetParams) =>
  useSuspenseQueryOf(modelConfigDetailOptions(id, params))

/** Creates a new model config: `POST /api/model-configs`. */
export const useCreateModelConfig = (extras?: WriteExtras<typeof createModelConfigOptions>) =>
  useMutationOf(createModelConfigOptions(), extras)

/** Changes the fields given of the model config with this key, and no other: `PATCH /api/model-configs/{id}`. */
export const useUpdateModelConfig = (extras?: WriteExtras<typeof updateModelConfigOptions>) =>
  useMutationOf(updateModelConfigOptions(), extras)

/**
 * Sets every field of the model config with this key; one that is left out goes back to its default:
 * `PUT /api/model-configs/{id}`.
 */
export const useReplaceModelConfig = (extras?: WriteExtras<typeof replaceModelConfigOptions>) =>
  useMutationOf(replaceModelConfigOptions(), extras)

/** Deletes the model config with this key: `DELETE /api/model-configs/{id}`. */
export const useDeleteModelConfig = (extras?: WriteExtras<typeof deleteModelConfigOptions>) =>
  useMutationOf(deleteModelConfigOptions(), extras)

/** Creates, changes and deletes many model configs: `POST /api/model-configs/batch`. */
export const useBatchModelConfigs = (options?: BatchOptions, extras?: WriteExtras<typeof batchModelConfigsOptions>) =>
  useMutationOf(batchModelConfigsOptions(options), extras)

/** One page of the presets of the model config with this key: `GET /api/model-configs/{id}/presets`. */
export const useModelConfigPresets = (id: number, params?: ModelPresetListParams, extras?: QueryExtras) =>
  useQueryOf(modelConfigPresetsOptions(id, params), extras)

/** Props that read a model config ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchModelConfig = (params?: ModelConfigGetParams, extras?: PrefetchExtras<'presets'>) =>
  usePrefetch(
    {
      detail: (id: number) => modelConfigDetailOptions(id, params),
      related: {
        presets: modelConfigPresetsOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateModelConfigs = () => useInvalidate('model_config')
