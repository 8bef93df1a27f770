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
  batchRelevanceConfigsOptions,
  createRelevanceConfigOptions,
  deleteRelevanceConfigOptions,
  relevanceConfigDetailOptions,
  relevanceConfigInfiniteOptions,
  relevanceConfigListOptions,
  replaceRelevanceConfigOptions,
  updateRelevanceConfigOptions,
} from './queries.js'
import type { RelevanceConfigGetParams, RelevanceConfigListParams } from './types.js'

/** One page of the relevance configs that match: `GET /api/relevance-configs`. */
export const useRelevanceConfigs = (params?: RelevanceConfigListParams, extras?: QueryExtras) =>
  useQueryOf(relevanceConfigListOptions(params), extras)

/** `useRelevanceConfigs` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseRelevanceConfigs = (params?: RelevanceConfigListParams) =>
  useSuspenseQueryOf(relevanceConfigListOptions(params))

/** `useRelevanceConfigs` that goes on: page after page, one list. */
export const useRelevanceConfigsInfinite = (params?: RelevanceConfigListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(relevanceConfigInfiniteOptions(params), extras)

/** `useRelevanceConfigsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseRelevanceConfigsInfinite = (params?: RelevanceConfigListParams) =>
  useSuspenseInfiniteQueryOf(relevanceConfigInfiniteOptions(params))

/** The relevance config with this key: `GET /api/relevance-configs/{id}`. */
export const useRelevanceConfig = (id: number, params?: RelevanceConfigGetParams, extras?: QueryExtras) =>
  useQueryOf(relevanceConfigDetailOptions(id, params), extras)

/** `useRelevanceConfig` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseRelevanceConfig = (id: number, params?: RelevanceConfigGetParams) =>
  useSuspenseQueryOf(relevanceConfigDetailOptions(id, params))

/** Creates a new relevance config: `POST /api/relevance-configs`. */
export const useCreateRelevanceConfig = (extras?: WriteExtras<typeof createRelevanceConfigOptions>) =>
  useMutationOf(createRelevanceConfigOptions(), extras)

/**
 * Changes the fields given of the relevance config with this key, and no other:
 * `PATCH /api/relevance-configs/{id}`.
 */
export const useUpdateRelevanceConfig = (extras?: WriteExtras<typeof updateRelevanceConfigOptions>) =>
  useMutationOf(updateRelevanceConfigOptions(), extras)

/**
 * Sets every field of the relevance config with this key; one that is left out goes back to its default:
 * `PUT /api/relevance-configs/{id}`.
 */
export const useReplaceRelevanceConfig = (extras?: WriteExtras<typeof replaceRelevanceConfigOptions>) =>
  useMutationOf(replaceRelevanceConfigOptions(), extras)

/** Deletes the relevance config with this key: `DELETE /api/relevance-configs/{id}`. */
export const useDeleteRelevanceConfig = (extras?: WriteExtras<typeof deleteRelevanceConfigOptions>) =>
  useMutationOf(deleteRelevanceConfigOptions(), extras)

/** Creates, changes and deletes many relevance configs: `POST /api/relevance-configs/batch`. */
export const useBatchRelevanceConfigs = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchRelevanceConfigsOptions>,
) =>
  useMutationOf(batchRelevanceConfigsOptions(options), extras)

/** Props that read a relevance config ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchRelevanceConfig = (params?: RelevanceConfigGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => relevanceConfigDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateRelevanceConfigs = () => useInvalidate('relevance_config')
