import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'

import { type BatchOptions, type QueryExtras, useInvalidate, type WriteExtras } from '../../runtime/index.js'
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
  useQuery({ ...relevanceConfigListOptions(params), ...extras })

export const useSuspenseRelevanceConfigs = (params?: RelevanceConfigListParams) =>
  useSuspenseQuery(relevanceConfigListOptions(params))

export const useRelevanceConfigsInfinite = (params?: RelevanceConfigListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...relevanceConfigInfiniteOptions(params), ...extras })

export const useSuspenseRelevanceConfigsInfinite = (params?: RelevanceConfigListParams) =>
  useSuspenseInfiniteQuery(relevanceConfigInfiniteOptions(params))

/** The relevance config with this key: `GET /api/relevance-configs/{id}`. */
export const useRelevanceConfig = (id: number, params?: RelevanceConfigGetParams, extras?: QueryExtras) =>
  useQuery({ ...relevanceConfigDetailOptions(id, params), ...extras })

export const useSuspenseRelevanceConfig = (id: number, params?: RelevanceConfigGetParams) =>
  useSuspenseQuery(relevanceConfigDetailOptions(id, params))

/** Creates a new relevance config: `POST /api/relevance-configs`. */
export const useCreateRelevanceConfig = (extras?: WriteExtras<typeof createRelevanceConfigOptions>) =>
  useMutation({ ...createRelevanceConfigOptions(), ...extras })

/**
 * Changes the fields given of the relevance config with this key, and no other:
 * `PATCH /api/relevance-configs/{id}`.
 */
export const useUpdateRelevanceConfig = (extras?: WriteExtras<typeof updateRelevanceConfigOptions>) =>
  useMutation({ ...updateRelevanceConfigOptions(), ...extras })

/**
 * Sets every field of the relevance config with this key; one that is left out goes back to its default:
 * `PUT /api/relevance-configs/{id}`.
 */
export const useReplaceRelevanceConfig = (extras?: WriteExtras<typeof replaceRelevanceConfigOptions>) =>
  useMutation({ ...replaceRelevanceConfigOptions(), ...extras })

/** Deletes the relevance config with this key: `DELETE /api/relevance-configs/{id}`. */
export const useDeleteRelevanceConfig = (extras?: WriteExtras<typeof deleteRelevanceConfigOptions>) =>
  useMutation({ ...deleteRelevanceConfigOptions(), ...extras })

/** Creates, changes and deletes many relevance configs: `POST /api/relevance-configs/batch`. */
export const useBatchRelevanceConfigs = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchRelevanceConfigsOptions>,
) =>
  useMutation({ ...batchRelevanceConfigsOptions(options), ...extras })

/** Props that read a relevance config ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchRelevanceConfig = (params?: RelevanceConfigGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(relevanceConfigDetailOptions(id, params)),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateRelevanceConfigs = () => useInvalidate('relevance_config')
