import type {
  DataTag,
  InfiniteData,
  MutationFunction,
  MutationKey,
  MutationScope,
  QueryFunctionContext,
  QueryKey,
} from '@tanstack/react-query'

import type { ApiError } from './error.js'
import type { Freshness } from './freshness.js'
import type { Page, Paging } from './list.js'

/**
 * Options for TanStack Query, typed in a few words. Its own `queryOptions` answers with an intersection of mapped types, which a
 * compiler works out anew wherever it is used; these are interfaces with a name, and fit all the same wherever it takes options:
 * `useQuery`, `useSuspenseQuery`, `useQueries`, `client.query`, `client.getQueryData(….queryKey)`.
 */

/** What asks for `Data`: options of a query. */
export interface QueryOf<Data, Key extends QueryKey = QueryKey> extends Asking<Data> {
  /** Knows what is cached under it. */
  readonly queryKey: DataTag<Key, Data, ApiError>
}

interface Asking<Data> extends Freshness, Failing {
  readonly queryFn: (context: QueryFunctionContext) => Promise<Data>
  select?(answer: Data): Data
}

/** Says what kind of error it may end with: where it does not, the compiler takes that from where the result goes. */
interface Failing {
  readonly retry?: boolean | number | ((failures: number, error: ApiError) => boolean)
  readonly throwOnError?: boolean | ((error: ApiError) => boolean)
}

interface Query<Data, Key> extends Asking<Data> {
  readonly queryKey: Key
}

/** Options of a query, for `useQuery` and everything else that takes such; for `select` and the like spread them there. */
export function queryOf<Data, Key extends QueryKey>(options: Query<Data, Key>): QueryOf<Data, Key>
export function queryOf(options: unknown): unknown {
  return options
}

/** What asks for a list of `Row` page by page: options of an infinite query. */
export interface InfiniteQueryOf<Row, Key extends QueryKey = QueryKey> extends AskingOn<Row> {
  /** Knows what is cached under it. */
  readonly queryKey: DataTag<Key, InfiniteData<Page<Row>>, ApiError>
}

interface AskingOn<Row> extends Freshness, Paging, Failing {
  readonly queryFn: (context: QueryFunctionContext<QueryKey, string | null>) => Promise<Page<Row>>
  select?(pages: InfiniteData<Page<Row>, string | null>): InfiniteData<Page<Row>>
}

interface InfiniteQuery<Row, Key> extends AskingOn<Row> {
  readonly queryKey: Key
}

/** Options of an infinite query, for `useInfiniteQuery` and everything else that takes such. */
export function infiniteQueryOf<Row, Key extends QueryKey>(options: InfiniteQuery<Row, Key>): InfiniteQueryOf<Row, Key>
export function infiniteQueryOf(options: unknown): unknown {
  return options
}

/** What sends `Variables` and is answered with `Data`: options of a mutation. */
export interface MutationOf<Data, Variables> extends Failing {
  readonly mutationKey: MutationKey
  readonly mutationFn: MutationFunction<Data, Variables>
  /** Mutations of one scope wait for each other. */
  readonly scope?: MutationScope
}

/** Options of a mutation, for `useMutation`. */
export function mutationOf<Data, Variables>(options: MutationOf<Data, Variables>): MutationOf<Data, Variables> {
  return options
}
