import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
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

export const relevanceScoreListOptions = (params: RelevanceScoreListParams = {}) =>
  queryOptions({
    queryKey: relevanceScoreKeys.list(params),
    queryFn: ({ client, signal }) => listRelevanceScores(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const relevanceScoreInfiniteOptions = (params: RelevanceScoreListParams = {}) =>
  infiniteQueryOptions({
    queryKey: relevanceScoreKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listRelevanceScores(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const relevanceScoreDetailOptions = (id: number, params: RelevanceScoreGetParams = {}) =>
  queryOptions({
    queryKey: relevanceScoreKeys.detail(id, params),
    queryFn: ({ client, signal }) => getRelevanceScore(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createRelevanceScoreOptions = () =>
  mutationOptions({
    mutationKey: relevanceScoreKeys.write('create'),
    mutationFn: (payload: RelevanceScoreCreate, { client }) => createRelevanceScore(httpOf(client), payload),
  })

export const updateRelevanceScoreOptions = () =>
  mutationOptions({
    mutationKey: relevanceScoreKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: RelevanceScoreUpdate }, { client }) =>
      updateRelevanceScore(httpOf(client), id, changes),
  })

export const replaceRelevanceScoreOptions = () =>
  mutationOptions({
    mutationKey: relevanceScoreKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: RelevanceScoreReplace }, { client }) =>
      replaceRelevanceScore(httpOf(client), id, payload),
  })

export const deleteRelevanceScoreOptions = () =>
  mutationOptions({
    mutationKey: relevanceScoreKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteRelevanceScore(httpOf(client), id),
  })

export const batchRelevanceScoresOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: relevanceScoreKeys.write('batch'),
    mutationFn: (request: RelevanceScoreBatch, { client }) => batchRelevanceScores(httpOf(client), request, options),
  })
