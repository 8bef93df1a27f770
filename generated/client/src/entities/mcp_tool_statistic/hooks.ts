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
  batchMcpToolStatisticsOptions,
  createMcpToolStatisticOptions,
  deleteMcpToolStatisticOptions,
  mcpToolStatisticDetailOptions,
  mcpToolStatisticInfiniteOptions,
  mcpToolStatisticListOptions,
  replaceMcpToolStatisticOptions,
  updateMcpToolStatisticOptions,
} from './queries.js'
import type { McpToolStatisticGetParams, McpToolStatisticListParams } from './types.js'

/** One page of the mcp tool statistics that match: `GET /api/mcp-tool-statistics`. */
export const useMcpToolStatistics = (params?: McpToolStatisticListParams, extras?: QueryExtras) =>
  useQueryOf(mcpToolStatisticListOptions(params), extras)

/** `useMcpToolStatistics` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpToolStatistics = (params?: McpToolStatisticListParams) =>
  useSuspenseQueryOf(mcpToolStatisticListOptions(params))

/** `useMcpToolStatistics` that goes on: page after page, one list. */
export const useMcpToolStatisticsInfinite = (params?: McpToolStatisticListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(mcpToolStatisticInfiniteOptions(params), extras)

/** `useMcpToolStatisticsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpToolStatisticsInfinite = (params?: McpToolStatisticListParams) =>
  useSuspenseInfiniteQueryOf(mcpToolStatisticInfiniteOptions(params))

/** The mcp tool statistic with this key: `GET /api/mcp-tool-statistics/{id}`. */
export const useMcpToolStatistic = (id: number, params?: McpToolStatisticGetParams, extras?: QueryExtras) =>
  useQueryOf(mcpToolStatisticDetailOptions(id, params), extras)

/** `useMcpToolStatistic` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpToolStatistic = (id: number, params?: McpToolStatisticGetParams) =>
  useSuspenseQueryOf(mcpToolStatisticDetailOptions(id, params))

/** Creates a new mcp tool statistic: `POST /api/mcp-tool-statistics`. */
export const useCreateMcpToolStatistic = (extras?: WriteExtras<typeof createMcpToolStatisticOptions>) =>
  useMutationOf(createMcpToolStatisticOptions(), extras)

/**
 * Changes the fields given of the mcp tool statistic with this key, and no other:
 * `PATCH /api/mcp-tool-statistics/{id}`.
 */
export const useUpdateMcpToolStatistic = (extras?: WriteExtras<typeof updateMcpToolStatisticOptions>) =>
  useMutationOf(updateMcpToolStatisticOptions(), extras)

/**
 * Sets every field of the mcp tool statistic with this key; one that is left out goes back to its default:
 * `PUT /api/mcp-tool-statistics/{id}`.
 */
export const useReplaceMcpToolStatistic = (extras?: WriteExtras<typeof replaceMcpToolStatisticOptions>) =>
  useMutationOf(replaceMcpToolStatisticOptions(), extras)

/** Deletes the mcp tool statistic with this key: `DELETE /api/mcp-tool-statistics/{id}`. */
export const useDeleteMcpToolStatistic = (extras?: WriteExtras<typeof deleteMcpToolStatisticOptions>) =>
  useMutationOf(deleteMcpToolStatisticOptions(), extras)

/** Creates, changes and deletes many mcp tool statistics: `POST /api/mcp-tool-statistics/batch`. */
export const useBatchMcpToolStatistics = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchMcpToolStatisticsOptions>,
) =>
  useMutationOf(batchMcpToolStatisticsOptions(options), extras)

/** Props that read an MCP tool statistic ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchMcpToolStatistic = (params?: McpToolStatisticGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => mcpToolStatisticDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateMcpToolStatistics = () => useInvalidate('mcp_tool_statistic')
