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
  batchRelevanceScores,
  createRelevanceScore,
  deleteRelevanceScore,
  getRelevanceScore,
  listRelevanceScores,
  relevanceScoreKeys,
  replaceRelevanceScore,
  updateRelevanceScore,
} from './api.js'
import type {
  RelevanceScoreBatch,
  RelevanceScoreCreate,
  RelevanceScoreGetParams,
  RelevanceScoreListParams,
  RelevanceScoreReplace,
  RelevanceScoreUpdate,
} from './types.js'

/** What `useRelevanceScores` asks, as options: for `useQuery`, `useQueries` and the like. */
export const relevanceScoreListOptions = (params: RelevanceScoreListParams = {}) =>
  queryOf({
    queryKey: relevanceScoreKeys.list(params),
    queryFn: ({ client, signal }) => listRelevanceScores(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useRelevanceScoresInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const relevanceScoreInfiniteOptions = (params: RelevanceScoreListParams = {}) =>
  infiniteQueryOf({
    queryKey: relevanceScoreKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listRelevanceScores(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useRelevanceScore` asks, as options: for `useQuery`, `useQueries` and the like. */
export const relevanceScoreDetailOptions = (id: number, params: RelevanceScoreGetParams = {}) =>
  queryOf({
    queryKey: relevanceScoreKeys.detail(id, params),
    queryFn: ({ client, signal }) => getRelevanceScore(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateRelevanceScore` sends, as options: for `useMutation`. */
export const createRelevanceScoreOptions = () =>
  mutationOf({
    mutationKey: relevanceScoreKeys.write('create'),
    mutationFn: (payload: RelevanceScoreCreate, { client }) => createRelevanceScore(httpOf(client), payload),
  })

/** What `useUpdateRelevanceScore` sends, as options: for `useMutation`. */
export const updateRelevanceScoreOptions = () =>
  mutationOf({
    mutationKey: relevanceScoreKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: RelevanceScoreUpdate }, { client }) =>
      updateRelevanceScore(httpOf(client), id, changes),
  })

/** What `useReplaceRelevanceScore` sends, as options: for `useMutation`. */
export const replaceRelevanceScoreOptions = () =>
  mutationOf({
    mutationKey: relevanceScoreKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: RelevanceScoreReplace }, { client }) =>
      replaceRelevanceScore(httpOf(client), id, payload),
  })

/** What `useDeleteRelevanceScore` sends, as options: for `useMutation`. */
export const deleteRelevanceScoreOptions = () =>
  mutationOf({
    mutationKey: relevanceScoreKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteRelevanceScore(httpOf(client), id),
  })

/** What `useBatchRelevanceScores` sends, as options: for `useMutation`. */
export const batchRelevanceScoresOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: relevanceScoreKeys.write('batch'),
    mutationFn: (request: RelevanceScoreBatch, { client }) => batchRelevanceScores(httpOf(client), request, options),
  })
