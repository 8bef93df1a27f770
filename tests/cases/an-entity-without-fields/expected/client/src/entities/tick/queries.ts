import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import { batchTicks, createTick, deleteTick, getTick, listTicks, replaceTick, tickKeys, updateTick } from './api.js'
import type { TickBatch, TickCreate, TickGetParams, TickListParams, TickReplace, TickUpdate } from './types.js'

/** What `useTicks` asks, as options: for `useQuery`, `useQueries` and the like. */
export const tickListOptions = (params: TickListParams = {}) =>
  queryOf({
    queryKey: tickKeys.list(params),
    queryFn: ({ client, signal }) => listTicks(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useTicksInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const tickInfiniteOptions = (params: TickListParams = {}) =>
  infiniteQueryOf({
    queryKey: tickKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) => listTicks(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useTick` asks, as options: for `useQuery`, `useQueries` and the like. */
export const tickDetailOptions = (id: number, params: TickGetParams = {}) =>
  queryOf({
    queryKey: tickKeys.detail(id, params),
    queryFn: ({ client, signal }) => getTick(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateTick` sends, as options: for `useMutation`. */
export const createTickOptions = () =>
  mutationOf({
    mutationKey: tickKeys.write('create'),
    mutationFn: (payload: TickCreate, { client }) => createTick(httpOf(client), payload),
  })

/** What `useUpdateTick` sends, as options: for `useMutation`. */
export const updateTickOptions = () =>
  mutationOf({
    mutationKey: tickKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: TickUpdate }, { client }) =>
      updateTick(httpOf(client), id, changes),
  })

/** What `useReplaceTick` sends, as options: for `useMutation`. */
export const replaceTickOptions = () =>
  mutationOf({
    mutationKey: tickKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: TickReplace }, { client }) =>
      replaceTick(httpOf(client), id, payload),
  })

/** What `useDeleteTick` sends, as options: for `useMutation`. */
export const deleteTickOptions = () =>
  mutationOf({
    mutationKey: tickKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteTick(httpOf(client), id),
  })

/** What `useBatchTicks` sends, as options: for `useMutation`. */
export const batchTicksOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: tickKeys.write('batch'),
    mutationFn: (request: TickBatch, { client }) => batchTicks(httpOf(client), request, options),
  })
