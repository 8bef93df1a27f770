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
  batchTicksOptions,
  createTickOptions,
  deleteTickOptions,
  replaceTickOptions,
  tickDetailOptions,
  tickInfiniteOptions,
  tickListOptions,
  updateTickOptions,
} from './queries.js'
import type { TickGetParams, TickListParams } from './types.js'

/** One page of the ticks that match: `GET /api/ticks`. */
export const useTicks = (params?: TickListParams, extras?: QueryExtras) =>
  useQueryOf(tickListOptions(params), extras)

/** `useTicks` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseTicks = (params?: TickListParams) =>
  useSuspenseQueryOf(tickListOptions(params))

/** `useTicks` that goes on: page after page, one list. */
export const useTicksInfinite = (params?: TickListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(tickInfiniteOptions(params), extras)

/** `useTicksInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseTicksInfinite = (params?: TickListParams) =>
  useSuspenseInfiniteQueryOf(tickInfiniteOptions(params))

/** The tick with this key: `GET /api/ticks/{id}`. */
export const useTick = (id: number, params?: TickGetParams, extras?: QueryExtras) =>
  useQueryOf(tickDetailOptions(id, params), extras)

/** `useTick` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseTick = (id: number, params?: TickGetParams) =>
  useSuspenseQueryOf(tickDetailOptions(id, params))

/** Creates a new tick: `POST /api/ticks`. */
export const useCreateTick = (extras?: WriteExtras<typeof createTickOptions>) =>
  useMutationOf(createTickOptions(), extras)

/** Changes the fields given of the tick with this key, and no other: `PATCH /api/ticks/{id}`. */
export const useUpdateTick = (extras?: WriteExtras<typeof updateTickOptions>) =>
  useMutationOf(updateTickOptions(), extras)

/** Sets every field of the tick with this key; one that is left out goes back to its default: `PUT /api/ticks/{id}`. */
export const useReplaceTick = (extras?: WriteExtras<typeof replaceTickOptions>) =>
  useMutationOf(replaceTickOptions(), extras)

/** Deletes the tick with this key: `DELETE /api/ticks/{id}`. */
export const useDeleteTick = (extras?: WriteExtras<typeof deleteTickOptions>) =>
  useMutationOf(deleteTickOptions(), extras)

/** Creates, changes and deletes many ticks: `POST /api/ticks/batch`. */
export const useBatchTicks = (options?: BatchOptions, extras?: WriteExtras<typeof batchTicksOptions>) =>
  useMutationOf(batchTicksOptions(options), extras)

/** Props that read a tick ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchTick = (params?: TickGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => tickDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateTicks = () => useInvalidate('tick')
