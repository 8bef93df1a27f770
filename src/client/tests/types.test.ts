import {
  type InfiniteData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  type UseMutationOptions,
  useQueries,
  useQuery,
  type UseQueryResult,
  useSuspenseInfiniteQuery,
  useSuspenseQueries,
  useSuspenseQuery,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query'
import { describe, expectTypeOf, it } from 'vitest'

import type { BoundaryQuery } from '../src/boundary.js'
import {
  type ApiError,
  type Page,
  useInfiniteQueryOf,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../src/index.js'
import { type Ticket, ticketDetailOptions, ticketInfiniteOptions, ticketListOptions, updateTicketOptions } from './fixture/tickets.js'

// Nothing here is called: the compiler reads it.
type Pages = InfiniteData<Page<Ticket>>
interface Changes {
  id: number
  changes: Partial<Omit<Ticket, 'id'>>
}

type Answer<Options extends (...given: never[]) => { queryFn?: unknown }> =
  ReturnType<Options>['queryFn'] extends infer Ask ? (Ask extends (...given: never[]) => infer Data ? Awaited<Data> : never) : never

it('options carry their types without being told', () => {
  expectTypeOf<Answer<typeof ticketListOptions>>().toEqualTypeOf<Page<Ticket>>()
  expectTypeOf<Answer<typeof ticketInfiniteOptions>>().toEqualTypeOf<Page<Ticket>>()
  expectTypeOf<Answer<typeof ticketDetailOptions>>().toEqualTypeOf<Ticket>()
})

it('every error is an ApiError', () => {
  type Failure = Parameters<NonNullable<UseMutationOptions['onError']>>[0]
  expectTypeOf<Failure>().toEqualTypeOf<ApiError>()
})

it('callbacks know answer and variables, and cannot replace the call', () => {
  type Extras = WriteExtras<typeof updateTicketOptions>
  expectTypeOf<Parameters<NonNullable<Extras['onSuccess']>>[0]>().toEqualTypeOf<Ticket>()
  expectTypeOf<Parameters<NonNullable<Extras['onError']>>[0]>().toEqualTypeOf<ApiError>()
  expectTypeOf<Parameters<NonNullable<Extras['onError']>>[1]['id']>().toEqualTypeOf<number>()
  expectTypeOf<Extras>().not.toHaveProperty('mutationFn')
})

describe('options fit what TanStack Query takes', () => {
  it('useQuery, with anything of its own beside', () => {
    const useTicket = () => useQuery(ticketDetailOptions(1))
    const useTitle = () => useQuery({ ...ticketDetailOptions(1), select: ({ title }) => title, enabled: false, staleTime: 0 })
    const useShown = () => useQuery({ ...ticketListOptions(), placeholderData: (before) => before })
    const useThere = () => useQuery({ ...ticketDetailOptions(1), initialData: { id: 1, title: '', status: '', overview: null } })
    const usePolled = () =>
      useQuery({ ...ticketDetailOptions(1), refetchInterval: ({ state }) => (state.data?.status === 'open' ? 1_000 : false) })
    expectTypeOf(useTicket).returns.toEqualTypeOf<UseQueryResult<Ticket>>()
    expectTypeOf(useTitle).returns.toEqualTypeOf<UseQueryResult<string>>()
    expectTypeOf(useShown).returns.toEqualTypeOf<UseQueryResult<Page<Ticket>>>()
    expectTypeOf(useThere).returns.toHaveProperty('data').toEqualTypeOf<Ticket>()
    expectTypeOf(usePolled).returns.toHaveProperty('data').toEqualTypeOf<Ticket | undefined>()
  })

  it('useQuery where its result is expected to be of some type', () => {
    const useTicket = (): BoundaryQuery<Ticket> => useQuery(ticketDetailOptions(1))
    const useAny = (): BoundaryQuery<unknown> => useQuery(ticketDetailOptions(1))
    const useAnyAtOnce = (): BoundaryQuery<unknown> => useSuspenseQuery(ticketDetailOptions(1))
    const usePages = (): BoundaryQuery<Pages> => useInfiniteQuery(ticketInfiniteOptions())
    const useTitle = (): BoundaryQuery<string> => useQuery({ ...ticketDetailOptions(1), select: ({ title }) => title })
    expectTypeOf(useTicket).returns.toHaveProperty('error').toEqualTypeOf<ApiError | null>()
    expectTypeOf(useAny).returns.toHaveProperty('data').toBeUnknown()
    expectTypeOf(useAnyAtOnce).returns.toHaveProperty('data').toBeUnknown()
    expectTypeOf(usePages).returns.toHaveProperty('data').toEqualTypeOf<Pages | undefined>()
    expectTypeOf(useTitle).returns.toHaveProperty('data').toEqualTypeOf<string | undefined>()
  })

  it('the suspense hooks', () => {
    const useTicket = () => useSuspenseQuery(ticketDetailOptions(1))
    const useTitle = () => useSuspenseQuery({ ...ticketDetailOptions(1), select: ({ title }) => title })
    const usePages = () => useSuspenseInfiniteQuery(ticketInfiniteOptions())
    const useTwo = () => useSuspenseQueries({ queries: [ticketDetailOptions(1), ticketListOptions()] })
    expectTypeOf(useTicket).returns.toHaveProperty('data').toEqualTypeOf<Ticket>()
    expectTypeOf(useTitle).returns.toHaveProperty('data').toEqualTypeOf<string>()
    expectTypeOf(usePages).returns.toHaveProperty('data').toEqualTypeOf<Pages>()
    expectTypeOf(useTwo).returns.toEqualTypeOf<[UseSuspenseQueryResult<Ticket>, UseSuspenseQueryResult<Page<Ticket>>]>()
  })

  it('useInfiniteQuery', () => {
    const usePages = () => useInfiniteQuery(ticketInfiniteOptions())
    const useRows = () =>
      useInfiniteQuery({ ...ticketInfiniteOptions(), select: ({ pages }) => pages.flatMap(({ items }) => items) })
    expectTypeOf(usePages).returns.toHaveProperty('data').toEqualTypeOf<Pages | undefined>()
    expectTypeOf(usePages).returns.toHaveProperty('error').toEqualTypeOf<ApiError | null>()
    expectTypeOf(useRows).returns.toHaveProperty('data').toEqualTypeOf<Ticket[] | undefined>()
  })

  it('useQueries', () => {
    const useTwo = () => useQueries({ queries: [ticketDetailOptions(1), ticketListOptions()] })
    const useMany = (ids: number[]) =>
      useQueries({ queries: ids.map((id) => ticketDetailOptions(id)), combine: (all) => all.map(({ data }) => data?.title) })
    expectTypeOf(useTwo).returns.toEqualTypeOf<[UseQueryResult<Ticket>, UseQueryResult<Page<Ticket>>]>()
    expectTypeOf(useMany).returns.toEqualTypeOf<(string | undefined)[]>()
  })

  it('useMutation', () => {
    const useUpdate = () => useMutation(updateTicketOptions())
    const useUndo = () =>
      useMutation({
        ...updateTicketOptions(),
        onMutate: ({ id }) => ({ id }),
        onError: (error, { changes }, before) => {
          expectTypeOf(error).toEqualTypeOf<ApiError>()
          expectTypeOf(changes).toEqualTypeOf<Changes['changes']>()
          expectTypeOf(before).toEqualTypeOf<{ id: number } | undefined>()
        },
      })
    expectTypeOf(useUpdate).returns.toHaveProperty('data').toEqualTypeOf<Ticket | undefined>()
    expectTypeOf(useUpdate).returns.toHaveProperty('error').toEqualTypeOf<ApiError | null>()
    expectTypeOf(useUndo).returns.toHaveProperty('variables').toEqualTypeOf<Changes | undefined>()
  })

  it('the query client', () => {
    const read = (client: QueryClient) => client.query(ticketDetailOptions(1))
    const readOn = (client: QueryClient) => client.infiniteQuery(ticketInfiniteOptions())
    const title = (client: QueryClient) => client.query({ ...ticketDetailOptions(1), select: ({ title }) => title })
    expectTypeOf(read).returns.resolves.toEqualTypeOf<Ticket>()
    expectTypeOf(readOn).returns.resolves.toHaveProperty('pages').toEqualTypeOf<Page<Ticket>[]>()
    expectTypeOf(title).returns.resolves.toEqualTypeOf<string>()
  })

  it('what is asked for by key', () => {
    const cached = (client: QueryClient) => client.getQueryData(ticketDetailOptions(1).queryKey)
    const pages = (client: QueryClient) => client.getQueryData(ticketInfiniteOptions().queryKey)
    const failure = (client: QueryClient) => client.getQueryState(ticketListOptions().queryKey)?.error
    const renamed = (client: QueryClient) =>
      client.setQueryData(ticketDetailOptions(1).queryKey, (ticket) => ticket && { ...ticket, title: 'New' })
    const wrong = (client: QueryClient) =>
      // @ts-expect-error A ticket is no text.
      client.setQueryData(ticketDetailOptions(1).queryKey, 'text')
    expectTypeOf(cached).returns.toEqualTypeOf<Ticket | undefined>()
    expectTypeOf(pages).returns.toEqualTypeOf<Pages | undefined>()
    expectTypeOf(failure).returns.toEqualTypeOf<ApiError | null | undefined>()
    expectTypeOf(renamed).returns.toEqualTypeOf<Ticket | undefined>()
    expectTypeOf(wrong).toBeFunction()
    expectTypeOf<ReturnType<typeof ticketDetailOptions>['queryKey'][2]>().toEqualTypeOf<number>()
  })
})

it("hooks give TanStack Query's own results", () => {
  const options = { detail: () => ticketDetailOptions(1), pages: () => ticketInfiniteOptions() }
  const useOne = () => useQuery(options.detail())
  const useOneAtOnce = () => useSuspenseQuery(options.detail())
  const usePages = () => useInfiniteQuery(options.pages())
  const usePagesAtOnce = () => useSuspenseInfiniteQuery(options.pages())
  const useUpdate = () => useMutation(updateTicketOptions())
  expectTypeOf(() => useQueryOf(options.detail())).toEqualTypeOf(useOne)
  expectTypeOf(() => useSuspenseQueryOf(options.detail())).toEqualTypeOf(useOneAtOnce)
  expectTypeOf(() => useInfiniteQueryOf(options.pages())).toEqualTypeOf(usePages)
  expectTypeOf(() => useSuspenseInfiniteQueryOf(options.pages())).toEqualTypeOf(usePagesAtOnce)
  expectTypeOf(() => useMutationOf(updateTicketOptions())).toEqualTypeOf(useUpdate)
})
