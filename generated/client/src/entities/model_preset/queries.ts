import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
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

export const modelPresetListOptions = (params: ModelPresetListParams = {}) =>
  queryOptions({
    queryKey: modelPresetKeys.list(params),
    queryFn: ({ client, signal }) => listModelPresets(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const modelPresetInfiniteOptions = (params: ModelPresetListParams = {}) =>
  infiniteQueryOptions({
    queryKey: modelPresetKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listModelPresets(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const modelPresetDetailOptions = (id: number, params: ModelPresetGetParams = {}) =>
  queryOptions({
    queryKey: modelPresetKeys.detail(id, params),
    queryFn: ({ client, signal }) => getModelPreset(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createModelPresetOptions = () =>
  mutationOptions({
    mutationKey: modelPresetKeys.write('create'),
    mutationFn: (payload: ModelPresetCreate, { client }) => createModelPreset(httpOf(client), payload),
  })

export const updateModelPresetOptions = () =>
  mutationOptions({
    mutationKey: modelPresetKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ModelPresetUpdate }, { client }) =>
      updateModelPreset(httpOf(client), id, changes),
  })

export const replaceModelPresetOptions = () =>
  mutationOptions({
    mutationKey: modelPresetKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ModelPresetReplace }, { client }) =>
      replaceModelPreset(httpOf(client), id, payload),
  })

export const deleteModelPresetOptions = () =>
  mutationOptions({
    mutationKey: modelPresetKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteModelPreset(httpOf(client), id),
  })

export const batchModelPresetsOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: modelPresetKeys.write('batch'),
    mutationFn: (request: ModelPresetBatch, { client }) => batchModelPresets(httpOf(client), request, options),
  })
