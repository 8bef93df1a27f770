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
  batchRelevanceScoresOptions,
  createRelevanceScoreOptions,
  deleteRelevanceScoreOptions,
  relevanceScoreDetailOptions,
  relevanceScoreInfiniteOptions,
  relevanceScoreListOptions,
  replaceRelevanceScoreOptions,
  updateRelevanceScoreOptions,
} from './queries.js'
import type { RelevanceScoreGetParams, RelevanceScoreListParams } from './types.js'

/** One page of the relevance scores that match: `GET /api/relevance-scores`. */
export const useRelevanceScores = (params?: RelevanceScoreListParams, extras?: QueryExtras) =>
  useQuery({ ...relevanceScoreListOptions(params), ...extras })

export const useSuspenseRelevanceScores = (params?: RelevanceScoreListParams) =>
  useSuspenseQuery(relevanceScoreListOptions(params))

export const useRelevanceScoresInfinite = (params?: RelevanceScoreListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...relevanceScoreInfiniteOptions(params), ...extras })

export const useSuspenseRelevanceScoresInfinite = (params?: RelevanceScoreListParams) =>
  useSuspenseInfiniteQuery(relevanceScoreInfiniteOptions(params))

/** The relevance score with this key: `GET /api/relevance-scores/{id}`. */
export const useRelevanceScore = (id: number, params?: RelevanceScoreGetParams, extras?: QueryExtras) =>
  useQuery({ ...relevanceScoreDetailOptions(id, params), ...extras })

export const useSuspenseRelevanceScore = (id: number, params?: RelevanceScoreGetParams) =>
  useSuspenseQuery(relevanceScoreDetailOptions(id, params))

/** Creates a new relevance score: `POST /api/relevance-scores`. */
export const useCreateRelevanceScore = (extras?: WriteExtras<typeof createRelevanceScoreOptions>) =>
  useMutation({ ...createRelevanceScoreOptions(), ...extras })

/** Changes the fields given of the relevance score with this key, and no other: `PATCH /api/relevance-scores/{id}`. */
export const useUpdateRelevanceScore = (extras?: WriteExtras<typeof updateRelevanceScoreOptions>) =>
  useMutation({ ...updateRelevanceScoreOptions(), ...extras })

/**
 * Sets every field of the relevance score with this key; one that is left out goes back to its default:
 * `PUT /api/relevance-scores/{id}`.
 */
export const useReplaceRelevanceScore = (extras?: WriteExtras<typeof replaceRelevanceScoreOptions>) =>
  useMutation({ ...replaceRelevanceScoreOptions(), ...extras })

/** Deletes the relevance score with this key: `DELETE /api/relevance-scores/{id}`. */
export const useDeleteRelevanceScore = (extras?: WriteExtras<typeof deleteRelevanceScoreOptions>) =>
  useMutation({ ...deleteRelevanceScoreOptions(), ...extras })

/** Creates, changes and deletes many relevance scores: `POST /api/relevance-scores/batch`. */
export const useBatchRelevanceScores = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchRelevanceScoresOptions>,
) =>
  useMutation({ ...batchRelevanceScoresOptions(options), ...extras })

/** Props that read a relevance score ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchRelevanceScore = (params?: RelevanceScoreGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(relevanceScoreDetailOptions(id, params)),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateRelevanceScores = () => useInvalidate('relevance_score')
