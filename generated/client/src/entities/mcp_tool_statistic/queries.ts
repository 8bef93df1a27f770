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

/** What `useMcpToolStatistics` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpToolStatisticListOptions = (params: McpToolStatisticListParams = {}) =>
  queryOf({
    queryKey: mcpToolStatisticKeys.list(params),
    queryFn: ({ client, signal }) => listMcpToolStatistics(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useMcpToolStatisticsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const mcpToolStatisticInfiniteOptions = (params: McpToolStatisticListParams = {}) =>
  infiniteQueryOf({
    queryKey: mcpToolStatisticKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listMcpToolStatistics(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useMcpToolStatistic` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpToolStatisticDetailOptions = (id: number, params: McpToolStatisticGetParams = {}) =>
  queryOf({
    queryKey: mcpToolStatisticKeys.detail(id, params),
    queryFn: ({ client, signal }) => getMcpToolStatistic(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateMcpToolStatistic` sends, as options: for `useMutation`. */
export const createMcpToolStatisticOptions = () =>
  mutationOf({
    mutationKey: mcpToolStatisticKeys.write('create'),
    mutationFn: (payload: McpToolStatisticCreate, { client }) => createMcpToolStatistic(httpOf(client), payload),
  })

/** What `useUpdateMcpToolStatistic` sends, as options: for `useMutation`. */
export const updateMcpToolStatisticOptions = () =>
  mutationOf({
    mutationKey: mcpToolStatisticKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: McpToolStatisticUpdate }, { client }) =>
      updateMcpToolStatistic(httpOf(client), id, changes),
  })

/** What `useReplaceMcpToolStatistic` sends, as options: for `useMutation`. */
export const replaceMcpToolStatisticOptions = () =>
  mutationOf({
    mutationKey: mcpToolStatisticKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: McpToolStatisticReplace }, { client }) =>
      replaceMcpToolStatistic(httpOf(client), id, payload),
  })

/** What `useDeleteMcpToolStatistic` sends, as options: for `useMutation`. */
export const deleteMcpToolStatisticOptions = () =>
  mutationOf({
    mutationKey: mcpToolStatisticKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteMcpToolStatistic(httpOf(client), id),
  })

/** What `useBatchMcpToolStatistics` sends, as options: for `useMutation`. */
export const batchMcpToolStatisticsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: mcpToolStatisticKeys.write('batch'),
    mutationFn: (request: McpToolStatisticBatch, { client }) =>
      batchMcpToolStatistics(httpOf(client), request, options),
  })
