import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'

import { type BatchOptions, type QueryExtras, useInvalidate, type WriteExtras } from '../../runtime/index.js'
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
  useQuery({ ...mcpToolStatisticListOptions(params), ...extras })

export const useSuspenseMcpToolStatistics = (params?: McpToolStatisticListParams) =>
  useSuspenseQuery(mcpToolStatisticListOptions(params))

export const useMcpToolStatisticsInfinite = (params?: McpToolStatisticListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...mcpToolStatisticInfiniteOptions(params), ...extras })

export const useSuspenseMcpToolStatisticsInfinite = (params?: McpToolStatisticListParams) =>
  useSuspenseInfiniteQuery(mcpToolStatisticInfiniteOptions(params))

/** The mcp tool statistic with this key: `GET /api/mcp-tool-statistics/{id}`. */
export const useMcpToolStatistic = (id: number, params?: McpToolStatisticGetParams, extras?: QueryExtras) =>
  useQuery({ ...mcpToolStatisticDetailOptions(id, params), ...extras })

export const useSuspenseMcpToolStatistic = (id: number, params?: McpToolStatisticGetParams) =>
  useSuspenseQuery(mcpToolStatisticDetailOptions(id, params))

/** Creates a new mcp tool statistic: `POST /api/mcp-tool-statistics`. */
export const useCreateMcpToolStatistic = (extras?: WriteExtras<typeof createMcpToolStatisticOptions>) =>
  useMutation({ ...createMcpToolStatisticOptions(), ...extras })

/**
 * Changes the fields given of the mcp tool statistic with this key, and no other:
 * `PATCH /api/mcp-tool-statistics/{id}`.
 */
export const useUpdateMcpToolStatistic = (extras?: WriteExtras<typeof updateMcpToolStatisticOptions>) =>
  useMutation({ ...updateMcpToolStatisticOptions(), ...extras })

/**
 * Sets every field of the mcp tool statistic with this key; one that is left out goes back to its default:
 * `PUT /api/mcp-tool-statistics/{id}`.
 */
export const useReplaceMcpToolStatistic = (extras?: WriteExtras<typeof replaceMcpToolStatisticOptions>) =>
  useMutation({ ...replaceMcpToolStatisticOptions(), ...extras })

/** Deletes the mcp tool statistic with this key: `DELETE /api/mcp-tool-statistics/{id}`. */
export const useDeleteMcpToolStatistic = (extras?: WriteExtras<typeof deleteMcpToolStatisticOptions>) =>
  useMutation({ ...deleteMcpToolStatisticOptions(), ...extras })

/** Creates, changes and deletes many mcp tool statistics: `POST /api/mcp-tool-statistics/batch`. */
export const useBatchMcpToolStatistics = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchMcpToolStatisticsOptions>,
) =>
  useMutation({ ...batchMcpToolStatisticsOptions(options), ...extras })

/** Props that read an MCP tool statistic ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchMcpToolStatistic = (params?: McpToolStatisticGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(mcpToolStatisticDetailOptions(id, params)),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateMcpToolStatistics = () => useInvalidate('mcp_tool_statistic')
