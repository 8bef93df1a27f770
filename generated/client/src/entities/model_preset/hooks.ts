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
import {
  batchModelPresetsOptions,
  createModelPresetOptions,
  deleteModelPresetOptions,
  modelPresetDetailOptions,
  modelPresetInfiniteOptions,
  modelPresetListOptions,
  replaceModelPresetOptions,
  updateModelPresetOptions,
} from './queries.js'
import type { ModelPresetGetParams, ModelPresetListParams } from './types.js'

/** One page of the model presets that match: `GET /api/model-presets`. */
export const useModelPresets = (params?: ModelPresetListParams, extras?: QueryExtras) =>
  useQueryOf(modelPresetListOptions(params), extras)

/** `useModelPresets` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseModelPresets = (params?: ModelPresetListParams) =>
  useSuspenseQueryOf(modelPresetListOptions(params))

/** `useModelPresets` that goes on: page after page, one list. */
export const useModelPresetsInfinite = (params?: ModelPresetListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(modelPresetInfiniteOptions(params), extras)

/** `useModelPresetsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseModelPresetsInfinite = (params?: ModelPresetListParams) =>
  useSuspenseInfiniteQueryOf(modelPresetInfiniteOptions(params))

/** The model preset with this key: `GET /api/model-presets/{id}`. */
export const useModelPreset = (id: number, params?: ModelPresetGetParams, extras?: QueryExtras) =>
  useQueryOf(modelPresetDetailOptions(id, params), extras)

/** `useModelPreset` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseModelPreset = (id: number, params?: ModelPresetGetParams) =>
  useSuspenseQueryOf(modelPresetDetailOptions(id, params))

/** Creates a new model preset: `POST /api/model-presets`. */
export const useCreateModelPreset = (extras?: WriteExtras<typeof createModelPresetOptions>) =>
  useMutationOf(createModelPresetOptions(), extras)

/** Changes the fields given of the model preset with this key, and no other: `PATCH /api/model-presets/{id}`. */
export const useUpdateModelPreset = (extras?: WriteExtras<typeof updateModelPresetOptions>) =>
  useMutationOf(updateModelPresetOptions(), extras)

/**
 * Sets every field of the model preset with this key; one that is left out goes back to its default:
 * `PUT /api/model-presets/{id}`.
 */
export const useReplaceModelPreset = (extras?: WriteExtras<typeof replaceModelPresetOptions>) =>
  useMutationOf(replaceModelPresetOptions(), extras)

/** Deletes the model preset with this key: `DELETE /api/model-presets/{id}`. */
export const useDeleteModelPreset = (extras?: WriteExtras<typeof deleteModelPresetOptions>) =>
  useMutationOf(deleteModelPresetOptions(), extras)

/** Creates, changes and deletes many model presets: `POST /api/model-presets/batch`. */
export const useBatchModelPresets = (options?: BatchOptions, extras?: WriteExtras<typeof batchModelPresetsOptions>) =>
  useMutationOf(batchModelPresetsOptions(options), extras)

/** Props that read a model preset ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchModelPreset = (params?: ModelPresetGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => modelPresetDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateModelPresets = () => useInvalidate('model_preset')
