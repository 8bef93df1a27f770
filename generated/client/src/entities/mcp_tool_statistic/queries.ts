import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
import {
  batchMcpToolStatistics,
  createMcpToolStatistic,
  deleteMcpToolStatistic,
  getMcpToolStatistic,
  listMcpToolStatistics,
  mcpToolStatisticKeys,
  replaceMcpToolStatistic,
  updateMcpToolStatistic,
} from './api.js'
import type {
  McpToolStatisticBatch,
  McpToolStatisticCreate,
  McpToolStatisticGetParams,
  McpToolStatisticListParams,
  McpToolStatisticReplace,
  McpToolStatisticUpdate,
} from './types.js'

export const mcpToolStatisticListOptions = (params: McpToolStatisticListParams = {}) =>
  queryOptions({
    queryKey: mcpToolStatisticKeys.list(params),
    queryFn: ({ client, signal }) => listMcpToolStatistics(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const mcpToolStatisticInfiniteOptions = (params: McpToolStatisticListParams = {}) =>
  infiniteQueryOptions({
    queryKey: mcpToolStatisticKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listMcpToolStatistics(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const mcpToolStatisticDetailOptions = (id: number, params: McpToolStatisticGetParams = {}) =>
  queryOptions({
    queryKey: mcpToolStatisticKeys.detail(id, params),
    queryFn: ({ client, signal }) => getMcpToolStatistic(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createMcpToolStatisticOptions = () =>
  mutationOptions({
    mutationKey: mcpToolStatisticKeys.write('create'),
    mutationFn: (payload: McpToolStatisticCreate, { client }) => createMcpToolStatistic(httpOf(client), payload),
  })

export const updateMcpToolStatisticOptions = () =>
  mutationOptions({
    mutationKey: mcpToolStatisticKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: McpToolStatisticUpdate }, { client }) =>
      updateMcpToolStatistic(httpOf(client), id, changes),
  })

export const replaceMcpToolStatisticOptions = () =>
  mutationOptions({
    mutationKey: mcpToolStatisticKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: McpToolStatisticReplace }, { client }) =>
      replaceMcpToolStatistic(httpOf(client), id, payload),
  })

export const deleteMcpToolStatisticOptions = () =>
  mutationOptions({
    mutationKey: mcpToolStatisticKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteMcpToolStatistic(httpOf(client), id),
  })

export const batchMcpToolStatisticsOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: mcpToolStatisticKeys.write('batch'),
    mutationFn: (request: McpToolStatisticBatch, { client }) =>
      batchMcpToolStatistics(httpOf(client), request, options),
  })
