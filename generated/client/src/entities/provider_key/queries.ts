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
  batchProviderKeys,
  createProviderKey,
  deleteProviderKey,
  getProviderKey,
  listProviderKeys,
  providerKeyKeys,
  replaceProviderKey,
  updateProviderKey,
} from './api.js'
import type {
  ProviderKeyBatch,
  ProviderKeyCreate,
  ProviderKeyGetParams,
  ProviderKeyListParams,
  ProviderKeyReplace,
  ProviderKeyUpdate,
} from './types.js'

/** What `useProviderKeys` asks, as options: for `useQuery`, `useQueries` and the like. */
export const providerKeyListOptions = (params: ProviderKeyListParams = {}) =>
  queryOf({
    queryKey: providerKeyKeys.list(params),
    queryFn: ({ client, signal }) => listProviderKeys(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useProviderKeysInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const providerKeyInfiniteOptions = (params: ProviderKeyListParams = {}) =>
  infiniteQueryOf({
    queryKey: providerKeyKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listProviderKeys(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useProviderKey` asks, as options: for `useQuery`, `useQueries` and the like. */
export const providerKeyDetailOptions = (id: number, params: ProviderKeyGetParams = {}) =>
  queryOf({
    queryKey: providerKeyKeys.detail(id, params),
    queryFn: ({ client, signal }) => getProviderKey(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateProviderKey` sends, as options: for `useMutation`. */
export const createProviderKeyOptions = () =>
  mutationOf({
    mutationKey: providerKeyKeys.write('create'),
    mutationFn: (payload: ProviderKeyCreate, { client }) => createProviderKey(httpOf(client), payload),
  })

/** What `useUpdateProviderKey` sends, as options: for `useMutation`. */
export const updateProviderKeyOptions = () =>
  mutationOf({
    mutationKey: providerKeyKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ProviderKeyUpdate }, { client }) =>
      updateProviderKey(httpOf(client), id, changes),
  })

/** What `useReplaceProviderKey` sends, as options: for `useMutation`. */
export const replaceProviderKeyOptions = () =>
  mutationOf({
    mutationKey: providerKeyKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ProviderKeyReplace }, { client }) =>
      replaceProviderKey(httpOf(client), id, payload),
  })

/** What `useDeleteProviderKey` sends, as options: for `useMutation`. */
export const deleteProviderKeyOptions = () =>
  mutationOf({
    mutationKey: providerKeyKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteProviderKey(httpOf(client), id),
  })

/** What `useBatchProviderKeys` sends, as options: for `useMutation`. */
export const batchProviderKeysOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: providerKeyKeys.write('batch'),
    mutationFn: (request: ProviderKeyBatch, { client }) => batchProviderKeys(httpOf(client), request, options),
  })
