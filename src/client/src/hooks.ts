import {
  type InfiniteData,
  type MutationFunction,
  type QueryKey,
  useInfiniteQuery,
  type UseInfiniteQueryResult,
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
  useSuspenseInfiniteQuery,
  type UseSuspenseInfiniteQueryResult,
  useSuspenseQuery,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query'
import { useCallback } from 'react'

import { connectionOf } from './connection.js'
import type { ApiError } from './error.js'
import type { Page } from './list.js'
import type { InfiniteQueryOf, MutationOf, QueryOf } from './options.js'

// TanStack Query's hooks, over options whose types are known already: what they infer is found out here, once for all entities.

/** What a component may say about a read; for `select` or `placeholderData` spread the options into `useQuery`. */
export interface QueryExtras {
  readonly enabled?: boolean
  readonly staleTime?: number
  readonly gcTime?: number
  readonly refetchInterval?: number | false
  readonly refetchOnMount?: boolean | 'always'
  readonly refetchOnReconnect?: boolean | 'always'
  readonly refetchOnWindowFocus?: boolean | 'always'
  readonly throwOnError?: boolean
}

/** What a component may say about a write, its callbacks before all: they run after the cache has been brought into step. */
export type WriteExtras<Options> =
  Options extends (...given: never[]) => { readonly mutationFn?: MutationFunction<infer Data, infer Variables> }
    ? MutationExtras<Data, Variables>
    : never

type MutationExtras<Data, Variables> = Omit<UseMutationOptions<Data, ApiError, Variables>, 'mutationFn' | 'mutationKey'>

/** `useQuery`. */
export function useQueryOf<Data, Key extends QueryKey>(
  options: QueryOf<Data, Key>,
  extras?: QueryExtras,
): UseQueryResult<Data> {
  return useQuery({ ...options, ...extras })
}

/** `useSuspenseQuery`. */
export function useSuspenseQueryOf<Data, Key extends QueryKey>(
  options: QueryOf<Data, Key>,
): UseSuspenseQueryResult<Data> {
  return useSuspenseQuery(options)
}

/** `useInfiniteQuery`. */
export function useInfiniteQueryOf<Row, Key extends QueryKey>(
  options: InfiniteQueryOf<Row, Key>,
  extras?: QueryExtras,
): UseInfiniteQueryResult<InfiniteData<Page<Row>>> {
  return useInfiniteQuery({ ...options, ...extras })
}

/** `useSuspenseInfiniteQuery`. */
export function useSuspenseInfiniteQueryOf<Row, Key extends QueryKey>(
  options: InfiniteQueryOf<Row, Key>,
): UseSuspenseInfiniteQueryResult<InfiniteData<Page<Row>>> {
  return useSuspenseInfiniteQuery(options)
}

/** `useMutation`. */
export function useMutationOf<Data, Variables>(
  options: MutationOf<Data, Variables>,
  extras?: MutationExtras<Data, Variables>,
): UseMutationResult<Data, ApiError, Variables> {
  return useMutation({ ...options, ...extras })
}

/** A function that asks again for all that may show a row of `entity`. */
export function useInvalidate(entity: string): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(() => connectionOf(client).invalidate(new Set([entity])), [client, entity])
}
