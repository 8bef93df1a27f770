import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
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
  queryOf({
    queryKey: mcpToolStatisticKeys.list(params),
    queryFn: ({ client, signal }) => listMcpToolStatistics(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const mcpToolStatisticInfiniteOptions = (params: McpToolStatisticListParams = {}) =>
  infiniteQueryOf({
    queryKey: mcpToolStatisticKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listMcpToolStatistics(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const mcpToolStatisticDetailOptions = (id: number, params: McpToolStatisticGetParams = {}) =>
  queryOf({
    queryKey: mcpToolStatisticKeys.detail(id, params),
    queryFn: ({ client, signal }) => getMcpToolStatistic(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createMcpToolStatisticOptions = () =>
  mutationOf({
    mutationKey: mcpToolStatisticKeys.write('create'),
    mutationFn: (payload: McpToolStatisticCreate, { client }) => createMcpToolStatistic(httpOf(client), payload),
  })

export const updateMcpToolStatisticOptions = () =>
  mutationOf({
    mutationKey: mcpToolStatisticKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: McpToolStatisticUpdate }, { client }) =>
      updateMcpToolStatistic(httpOf(client), id, changes),
  })

export const replaceMcpToolStatisticOptions = () =>
  mutationOf({
    mutationKey: mcpToolStatisticKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: McpToolStatisticReplace }, { client }) =>
      replaceMcpToolStatistic(httpOf(client), id, payload),
  })

export const deleteMcpToolStatisticOptions = () =>
  mutationOf({
    mutationKey: mcpToolStatisticKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteMcpToolStatistic(httpOf(client), id),
  })

export const batchMcpToolStatisticsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: mcpToolStatisticKeys.write('batch'),
    mutationFn: (request: McpToolStatisticBatch, { client }) =>
      batchMcpToolStatistics(httpOf(client), request, options),
  })
