import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import {
  batchModelPresets,
  createModelPreset,
  deleteModelPreset,
  getModelPreset,
  listModelPresets,
  modelPresetKeys,
  replaceModelPreset,
  updateModelPreset,
} from './api.js'
import type {
  ModelPresetBatch,
  ModelPresetCreate,
  ModelPresetGetParams,
  ModelPresetListParams,
  ModelPresetReplace,
  ModelPresetUpdate,
} from './types.js'

/** What `useModelPresets` asks, as options: for `useQuery`, `useQueries` and the like. */
export const modelPresetListOptions = (params: ModelPresetListParams = {}) =>
  queryOf({
    queryKey: modelPresetKeys.list(params),
    queryFn: ({ client, signal }) => listModelPresets(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useModelPresetsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const modelPresetInfiniteOptions = (params: ModelPresetListParams = {}) =>
  infiniteQueryOf({
    queryKey: modelPresetKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listModelPresets(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useModelPreset` asks, as options: for `useQuery`, `useQueries` and the like. */
export const modelPresetDetailOptions = (id: number, params: ModelPresetGetParams = {}) =>
  queryOf({
    queryKey: modelPresetKeys.detail(id, params),
    queryFn: ({ client, signal }) => getModelPreset(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateModelPreset` sends, as options: for `useMutation`. */
export const createModelPresetOptions = () =>
  mutationOf({
    mutationKey: modelPresetKeys.write('create'),
    mutationFn: (payload: ModelPresetCreate, { client }) => createModelPreset(httpOf(client), payload),
  })

/** What `useUpdateModelPreset` sends, as options: for `useMutation`. */
export const updateModelPresetOptions = () =>
  mutationOf({
    mutationKey: modelPresetKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ModelPresetUpdate }, { client }) =>
      updateModelPreset(httpOf(client), id, changes),
  })

/** What `useReplaceModelPreset` sends, as options: for `useMutation`. */
export const replaceModelPresetOptions = () =>
  mutationOf({
    mutationKey: modelPresetKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ModelPresetReplace }, { client }) =>
      replaceModelPreset(httpOf(client), id, payload),
  })

/** What `useDeleteModelPreset` sends, as options: for `useMutation`. */
export const deleteModelPresetOptions = () =>
  mutationOf({
    mutationKey: modelPresetKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteModelPreset(httpOf(client), id),
  })

/** What `useBatchModelPresets` sends, as options: for `useMutation`. */
export const batchModelPresetsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: modelPresetKeys.write('batch'),
    mutationFn: (request: ModelPresetBatch, { client }) => batchModelPresets(httpOf(client), request, options),
  })
