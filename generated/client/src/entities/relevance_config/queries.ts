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
  batchRelevanceConfigs,
  createRelevanceConfig,
  deleteRelevanceConfig,
  getRelevanceConfig,
  listRelevanceConfigs,
  relevanceConfigKeys,
  replaceRelevanceConfig,
  updateRelevanceConfig,
} from './api.js'
import type {
  RelevanceConfigBatch,
  RelevanceConfigCreate,
  RelevanceConfigGetParams,
  RelevanceConfigListParams,
  RelevanceConfigReplace,
  RelevanceConfigUpdate,
} from './types.js'

export const relevanceConfigListOptions = (params: RelevanceConfigListParams = {}) =>
  queryOf({
    queryKey: relevanceConfigKeys.list(params),
    queryFn: ({ client, signal }) => listRelevanceConfigs(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const relevanceConfigInfiniteOptions = (params: RelevanceConfigListParams = {}) =>
  infiniteQueryOf({
    queryKey: relevanceConfigKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listRelevanceConfigs(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const relevanceConfigDetailOptions = (id: number, params: RelevanceConfigGetParams = {}) =>
  queryOf({
    queryKey: relevanceConfigKeys.detail(id, params),
    queryFn: ({ client, signal }) => getRelevanceConfig(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createRelevanceConfigOptions = () =>
  mutationOf({
    mutationKey: relevanceConfigKeys.write('create'),
    mutationFn: (payload: RelevanceConfigCreate, { client }) => createRelevanceConfig(httpOf(client), payload),
  })

export const updateRelevanceConfigOptions = () =>
  mutationOf({
    mutationKey: relevanceConfigKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: RelevanceConfigUpdate }, { client }) =>
      updateRelevanceConfig(httpOf(client), id, changes),
  })

export const replaceRelevanceConfigOptions = () =>
  mutationOf({
    mutationKey: relevanceConfigKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: RelevanceConfigReplace }, { client }) =>
      replaceRelevanceConfig(httpOf(client), id, payload),
  })

export const deleteRelevanceConfigOptions = () =>
  mutationOf({
    mutationKey: relevanceConfigKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteRelevanceConfig(httpOf(client), id),
  })

export const batchRelevanceConfigsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: relevanceConfigKeys.write('batch'),
    mutationFn: (request: RelevanceConfigBatch, { client }) => batchRelevanceConfigs(httpOf(client), request, options),
  })
