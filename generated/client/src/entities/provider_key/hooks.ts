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
  batchProviderKeysOptions,
  createProviderKeyOptions,
  deleteProviderKeyOptions,
  providerKeyDetailOptions,
  providerKeyInfiniteOptions,
  providerKeyListOptions,
  replaceProviderKeyOptions,
  updateProviderKeyOptions,
} from './queries.js'
import type { ProviderKeyGetParams, ProviderKeyListParams } from './types.js'

/** One page of the provider keys that match: `GET /api/provider-keys`. */
export const useProviderKeys = (params?: ProviderKeyListParams, extras?: QueryExtras) =>
  useQueryOf(providerKeyListOptions(params), extras)

/** `useProviderKeys` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProviderKeys = (params?: ProviderKeyListParams) =>
  useSuspenseQueryOf(providerKeyListOptions(params))

/** `useProviderKeys` that goes on: page after page, one list. */
export const useProviderKeysInfinite = (params?: ProviderKeyListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(providerKeyInfiniteOptions(params), extras)

/** `useProviderKeysInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProviderKeysInfinite = (params?: ProviderKeyListParams) =>
  useSuspenseInfiniteQueryOf(providerKeyInfiniteOptions(params))

/** The provider key with this key: `GET /api/provider-keys/{id}`. */
export const useProviderKey = (id: number, params?: ProviderKeyGetParams, extras?: QueryExtras) =>
  useQueryOf(providerKeyDetailOptions(id, params), extras)

/** `useProviderKey` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProviderKey = (id: number, params?: ProviderKeyGetParams) =>
  useSuspenseQueryOf(providerKeyDetailOptions(id, params))

/** Creates a new provider key: `POST /api/provider-keys`. */
export const useCreateProviderKey = (extras?: WriteExtras<typeof createProviderKeyOptions>) =>
  useMutationOf(createProviderKeyOptions(), extras)

/** Changes the fields given of the provider key with this key, and no other: `PATCH /api/provider-keys/{id}`. */
export const useUpdateProviderKey = (extras?: WriteExtras<typeof updateProviderKeyOptions>) =>
  useMutationOf(updateProviderKeyOptions(), extras)

/**
 * Sets every field of the provider key with this key; one that is left out goes back to its default:
 * `PUT /api/provider-keys/{id}`.
 */
export const useReplaceProviderKey = (extras?: WriteExtras<typeof replaceProviderKeyOptions>) =>
  useMutationOf(replaceProviderKeyOptions(), extras)

/** Deletes the provider key with this key: `DELETE /api/provider-keys/{id}`. */
export const useDeleteProviderKey = (extras?: WriteExtras<typeof deleteProviderKeyOptions>) =>
  useMutationOf(deleteProviderKeyOptions(), extras)

/** Creates, changes and deletes many provider keys: `POST /api/provider-keys/batch`. */
export const useBatchProviderKeys = (options?: BatchOptions, extras?: WriteExtras<typeof batchProviderKeysOptions>) =>
  useMutationOf(batchProviderKeysOptions(options), extras)

/** Props that read a provider key ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchProviderKey = (params?: ProviderKeyGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => providerKeyDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateProviderKeys = () => useInvalidate('provider_key')
