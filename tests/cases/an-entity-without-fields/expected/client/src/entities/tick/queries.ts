import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
import { batchTicks, createTick, deleteTick, getTick, listTicks, replaceTick, tickKeys, updateTick } from './api.js'
import type { TickBatch, TickCreate, TickGetParams, TickListParams, TickReplace, TickUpdate } from './types.js'

export const tickListOptions = (params: TickListParams = {}) =>
  queryOptions({
    queryKey: tickKeys.list(params),
    queryFn: ({ client, signal }) => listTicks(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

export const tickInfiniteOptions = (params: TickListParams = {}) =>
  infiniteQueryOptions({
    queryKey: tickKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) => listTicks(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

export const tickDetailOptions = (id: number, params: TickGetParams = {}) =>
  queryOptions({
    queryKey: tickKeys.detail(id, params),
    queryFn: ({ client, signal }) => getTick(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

export const createTickOptions = () =>
  mutationOptions({
    mutationKey: tickKeys.write('create'),
    mutationFn: (payload: TickCreate, { client }) => createTick(httpOf(client), payload),
  })

export const updateTickOptions = () =>
  mutationOptions({
    mutationKey: tickKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: TickUpdate }, { client }) =>
      updateTick(httpOf(client), id, changes),
  })

export const replaceTickOptions = () =>
  mutationOptions({
    mutationKey: tickKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: TickReplace }, { client }) =>
      replaceTick(httpOf(client), id, payload),
  })

export const deleteTickOptions = () =>
  mutationOptions({
    mutationKey: tickKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteTick(httpOf(client), id),
  })

export const batchTicksOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: tickKeys.write('batch'),
    mutationFn: (request: TickBatch, { client }) => batchTicks(httpOf(client), request, options),
  })
