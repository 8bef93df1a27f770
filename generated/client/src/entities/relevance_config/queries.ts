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

/** What `useRelevanceConfigs` asks, as options: for `useQuery`, `useQueries` and the like. */
export const relevanceConfigListOptions = (params: RelevanceConfigListParams = {}) =>
  queryOf({
    queryKey: relevanceConfigKeys.list(params),
    queryFn: ({ client, signal }) => listRelevanceConfigs(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useRelevanceConfigsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const relevanceConfigInfiniteOptions = (params: RelevanceConfigListParams = {}) =>
  infiniteQueryOf({
    queryKey: relevanceConfigKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listRelevanceConfigs(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useRelevanceConfig` asks, as options: for `useQuery`, `useQueries` and the like. */
export const relevanceConfigDetailOptions = (id: number, params: RelevanceConfigGetParams = {}) =>
  queryOf({
    queryKey: relevanceConfigKeys.detail(id, params),
    queryFn: ({ client, signal }) => getRelevanceConfig(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateRelevanceConfig` sends, as options: for `useMutation`. */
export const createRelevanceConfigOptions = () =>
  mutationOf({
    mutationKey: relevanceConfigKeys.write('create'),
    mutationFn: (payload: RelevanceConfigCreate, { client }) => createRelevanceConfig(httpOf(client), payload),
  })

/** What `useUpdateRelevanceConfig` sends, as options: for `useMutation`. */
export const updateRelevanceConfigOptions = () =>
  mutationOf({
    mutationKey: relevanceConfigKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: RelevanceConfigUpdate }, { client }) =>
      updateRelevanceConfig(httpOf(client), id, changes),
  })

/** What `useReplaceRelevanceConfig` sends, as options: for `useMutation`. */
export const replaceRelevanceConfigOptions = () =>
  mutationOf({
    mutationKey: relevanceConfigKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: RelevanceConfigReplace }, { client }) =>
      replaceRelevanceConfig(httpOf(client), id, payload),
  })

/** What `useDeleteRelevanceConfig` sends, as options: for `useMutation`. */
export const deleteRelevanceConfigOptions = () =>
  mutationOf({
    mutationKey: relevanceConfigKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteRelevanceConfig(httpOf(client), id),
  })

/** What `useBatchRelevanceConfigs` sends, as options: for `useMutation`. */
export const batchRelevanceConfigsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: relevanceConfigKeys.write('batch'),
    mutationFn: (request: RelevanceConfigBatch, { client }) => batchRelevanceConfigs(httpOf(client), request, options),
  })
