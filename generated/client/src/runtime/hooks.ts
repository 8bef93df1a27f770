import { type UseMutationOptions, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

import { connectionOf } from './connection.js'

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
  Options extends (...given: never[]) => UseMutationOptions<infer Data, infer Failure, infer Variables, infer Result>
    ? Omit<UseMutationOptions<Data, Failure, Variables, Result>, 'mutationFn' | 'mutationKey'>
    : never

/** A function that asks again for all that may show a row of `entity`. */
export function useInvalidate(entity: string): () => Promise<void> {
  const client = useQueryClient()
  return useCallback(() => connectionOf(client).invalidate(new Set([entity])), [client, entity])
}
