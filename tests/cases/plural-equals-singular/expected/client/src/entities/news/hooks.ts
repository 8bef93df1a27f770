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
import type { PokemonListParams } from '../pokemon/types.js'
import {
  batchNewsListOptions,
  createNewsOptions,
  deleteNewsOptions,
  newsDetailOptions,
  newsInfiniteOptions,
  newsListOptions,
  newsPokemonOptions,
  replaceNewsOptions,
  updateNewsOptions,
} from './queries.js'
import type { NewsGetParams, NewsListParams } from './types.js'

/** One page of the news that match: `GET /api/news`. */
export const useNewsList = (params?: NewsListParams, extras?: QueryExtras) =>
  useQueryOf(newsListOptions(params), extras)

/** `useNewsList` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseNewsList = (params?: NewsListParams) =>
  useSuspenseQueryOf(newsListOptions(params))

/** `useNewsList` that goes on: page after page, one list. */
export const useNewsListInfinite = (params?: NewsListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(newsInfiniteOptions(params), extras)

/** `useNewsListInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseNewsListInfinite = (params?: NewsListParams) =>
  useSuspenseInfiniteQueryOf(newsInfiniteOptions(params))

/** The news with this key: `GET /api/news/{id}`. */
export const useNews = (id: number, params?: NewsGetParams, extras?: QueryExtras) =>
  useQueryOf(newsDetailOptions(id, params), extras)

/** `useNews` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseNews = (id: number, params?: NewsGetParams) =>
  useSuspenseQueryOf(newsDetailOptions(id, params))

/** Creates a new news: `POST /api/news`. */
export const useCreateNews = (extras?: WriteExtras<typeof createNewsOptions>) =>
  useMutationOf(createNewsOptions(), extras)

/** Changes the fields given of the news with this key, and no other: `PATCH /api/news/{id}`. */
export const useUpdateNews = (extras?: WriteExtras<typeof updateNewsOptions>) =>
  useMutationOf(updateNewsOptions(), extras)

/** Sets every field of the news with this key; one that is left out goes back to its default: `PUT /api/news/{id}`. */
export const useReplaceNews = (extras?: WriteExtras<typeof replaceNewsOptions>) =>
  useMutationOf(replaceNewsOptions(), extras)

/** Deletes the news with this key: `DELETE /api/news/{id}`. */
export const useDeleteNews = (extras?: WriteExtras<typeof deleteNewsOptions>) =>
  useMutationOf(deleteNewsOptions(), extras)

/** Creates, changes and deletes many news: `POST /api/news/batch`. */
export const useBatchNewsList = (options?: BatchOptions, extras?: WriteExtras<typeof batchNewsListOptions>) =>
  useMutationOf(batchNewsListOptions(options), extras)

/** One page of the pokemon of the news with this key: `GET /api/news/{id}/pokemon`. */
export const useNewsPokemon = (id: number, params?: PokemonListParams, extras?: QueryExtras) =>
  useQueryOf(newsPokemonOptions(id, params), extras)

/** Props that read a news ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchNews = (params?: NewsGetParams, extras?: PrefetchExtras<'pokemon'>) =>
  usePrefetch(
    {
      detail: (id: number) => newsDetailOptions(id, params),
      related: {
        pokemon: newsPokemonOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateNewsList = () => useInvalidate('news')
