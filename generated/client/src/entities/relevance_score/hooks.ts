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
  useQueryOf(relevanceScoreListOptions(params), extras)

/** `useRelevanceScores` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseRelevanceScores = (params?: RelevanceScoreListParams) =>
  useSuspenseQueryOf(relevanceScoreListOptions(params))

/** `useRelevanceScores` that goes on: page after page, one list. */
export const useRelevanceScoresInfinite = (params?: RelevanceScoreListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(relevanceScoreInfiniteOptions(params), extras)

/** `useRelevanceScoresInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseRelevanceScoresInfinite = (params?: RelevanceScoreListParams) =>
  useSuspenseInfiniteQueryOf(relevanceScoreInfiniteOptions(params))

/** The relevance score with this key: `GET /api/relevance-scores/{id}`. */
export const useRelevanceScore = (id: number, params?: RelevanceScoreGetParams, extras?: QueryExtras) =>
  useQueryOf(relevanceScoreDetailOptions(id, params), extras)

/** `useRelevanceScore` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseRelevanceScore = (id: number, params?: RelevanceScoreGetParams) =>
  useSuspenseQueryOf(relevanceScoreDetailOptions(id, params))

/** Creates a new relevance score: `POST /api/relevance-scores`. */
export const useCreateRelevanceScore = (extras?: WriteExtras<typeof createRelevanceScoreOptions>) =>
  useMutationOf(createRelevanceScoreOptions(), extras)

/** Changes the fields given of the relevance score with this key, and no other: `PATCH /api/relevance-scores/{id}`. */
export const useUpdateRelevanceScore = (extras?: WriteExtras<typeof updateRelevanceScoreOptions>) =>
  useMutationOf(updateRelevanceScoreOptions(), extras)

/**
 * Sets every field of the relevance score with this key; one that is left out goes back to its default:
 * `PUT /api/relevance-scores/{id}`.
 */
export const useReplaceRelevanceScore = (extras?: WriteExtras<typeof replaceRelevanceScoreOptions>) =>
  useMutationOf(replaceRelevanceScoreOptions(), extras)

/** Deletes the relevance score with this key: `DELETE /api/relevance-scores/{id}`. */
export const useDeleteRelevanceScore = (extras?: WriteExtras<typeof deleteRelevanceScoreOptions>) =>
  useMutationOf(deleteRelevanceScoreOptions(), extras)

/** Creates, changes and deletes many relevance scores: `POST /api/relevance-scores/batch`. */
export const useBatchRelevanceScores = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchRelevanceScoresOptions>,
) =>
  useMutationOf(batchRelevanceScoresOptions(options), extras)

/** Props that read a relevance score ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchRelevanceScore = (params?: RelevanceScoreGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => relevanceScoreDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateRelevanceScores = () => useInvalidate('relevance_score')
