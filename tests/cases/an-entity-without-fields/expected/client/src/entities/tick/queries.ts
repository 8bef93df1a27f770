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

export const tickListOptions = (params: TickListParams = {}) =>
  queryOf({
    queryKey: tickKeys.list(params),
    queryFn: ({ client, signal }) => listTicks(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

export const tickInfiniteOptions = (params: TickListParams = {}) =>
  infiniteQueryOf({
    queryKey: tickKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) => listTicks(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

export const tickDetailOptions = (id: number, params: TickGetParams = {}) =>
  queryOf({
    queryKey: tickKeys.detail(id, params),
    queryFn: ({ client, signal }) => getTick(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

export const createTickOptions = () =>
  mutationOf({
    mutationKey: tickKeys.write('create'),
    mutationFn: (payload: TickCreate, { client }) => createTick(httpOf(client), payload),
  })

export const updateTickOptions = () =>
  mutationOf({
    mutationKey: tickKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: TickUpdate }, { client }) =>
      updateTick(httpOf(client), id, changes),
  })

export const replaceTickOptions = () =>
  mutationOf({
    mutationKey: tickKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: TickReplace }, { client }) =>
      replaceTick(httpOf(client), id, payload),
  })

export const deleteTickOptions = () =>
  mutationOf({
    mutationKey: tickKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteTick(httpOf(client), id),
  })

export const batchTicksOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: tickKeys.write('batch'),
    mutationFn: (request: TickBatch, { client }) => batchTicks(httpOf(client), request, options),
  })
