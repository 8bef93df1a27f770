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

export const providerKeyListOptions = (params: ProviderKeyListParams = {}) =>
  queryOf({
    queryKey: providerKeyKeys.list(params),
    queryFn: ({ client, signal }) => listProviderKeys(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const providerKeyInfiniteOptions = (params: ProviderKeyListParams = {}) =>
  infiniteQueryOf({
    queryKey: providerKeyKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listProviderKeys(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const providerKeyDetailOptions = (id: number, params: ProviderKeyGetParams = {}) =>
  queryOf({
    queryKey: providerKeyKeys.detail(id, params),
    queryFn: ({ client, signal }) => getProviderKey(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createProviderKeyOptions = () =>
  mutationOf({
    mutationKey: providerKeyKeys.write('create'),
    mutationFn: (payload: ProviderKeyCreate, { client }) => createProviderKey(httpOf(client), payload),
  })

export const updateProviderKeyOptions = () =>
  mutationOf({
    mutationKey: providerKeyKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ProviderKeyUpdate }, { client }) =>
      updateProviderKey(httpOf(client), id, changes),
  })

export const replaceProviderKeyOptions = () =>
  mutationOf({
    mutationKey: providerKeyKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ProviderKeyReplace }, { client }) =>
      replaceProviderKey(httpOf(client), id, payload),
  })

export const deleteProviderKeyOptions = () =>
  mutationOf({
    mutationKey: providerKeyKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteProviderKey(httpOf(client), id),
  })

export const batchProviderKeysOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: providerKeyKeys.write('batch'),
    mutationFn: (request: ProviderKeyBatch, { client }) => batchProviderKeys(httpOf(client), request, options),
  })
