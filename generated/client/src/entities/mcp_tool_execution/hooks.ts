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
import type { McpExecutionChainListParams } from '../mcp_execution_chain/types.js'
import {
  batchMcpToolExecutionsOptions,
  createMcpToolExecutionOptions,
  deleteMcpToolExecutionOptions,
  mcpToolExecutionChainsOptions,
  mcpToolExecutionChildChainsOptions,
  mcpToolExecutionDetailOptions,
  mcpToolExecutionInfiniteOptions,
  mcpToolExecutionListOptions,
  replaceMcpToolExecutionOptions,
  updateMcpToolExecutionOptions,
} from './queries.js'
import type { McpToolExecutionGetParams, McpToolExecutionListParams } from './types.js'

/** One page of the mcp tool executions that match: `GET /api/mcp-tool-executions`. */
export const useMcpToolExecutions = (params?: McpToolExecutionListParams, extras?: QueryExtras) =>
  useQueryOf(mcpToolExecutionListOptions(params), extras)

/** `useMcpToolExecutions` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpToolExecutions = (params?: McpToolExecutionListParams) =>
  useSuspenseQueryOf(mcpToolExecutionListOptions(params))

/** `useMcpToolExecutions` that goes on: page after page, one list. */
export const useMcpToolExecutionsInfinite = (params?: McpToolExecutionListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(mcpToolExecutionInfiniteOptions(params), extras)

/** `useMcpToolExecutionsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpToolExecutionsInfinite = (params?: McpToolExecutionListParams) =>
  useSuspenseInfiniteQueryOf(mcpToolExecutionInfiniteOptions(params))

/** The mcp tool execution with this key: `GET /api/mcp-tool-executions/{id}`. */
export const useMcpToolExecution = (id: number, params?: McpToolExecutionGetParams, extras?: QueryExtras) =>
  useQueryOf(mcpToolExecutionDetailOptions(id, params), extras)

/** `useMcpToolExecution` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpToolExecution = (id: number, params?: McpToolExecutionGetParams) =>
  useSuspenseQueryOf(mcpToolExecutionDetailOptions(id, params))

/** Creates a new mcp tool execution: `POST /api/mcp-tool-executions`. */
export const useCreateMcpToolExecution = (extras?: WriteExtras<typeof createMcpToolExecutionOptions>) =>
  useMutationOf(createMcpToolExecutionOptions(), extras)

/**
 * Changes the fields given of the mcp tool execution with this key, and no other:
 * `PATCH /api/mcp-tool-executions/{id}`.
 */
export const useUpdateMcpToolExecution = (extras?: WriteExtras<typeof updateMcpToolExecutionOptions>) =>
  useMutationOf(updateMcpToolExecutionOptions(), extras)

/**
 * Sets every field of the mcp tool execution with this key; one that is left out goes back to its default:
 * `PUT /api/mcp-tool-executions/{id}`.
 */
export const useReplaceMcpToolExecution = (extras?: WriteExtras<typeof replaceMcpToolExecutionOptions>) =>
  useMutationOf(replaceMcpToolExecutionOptions(), extras)

/** Deletes the mcp tool execution with this key: `DELETE /api/mcp-tool-executions/{id}`. */
export const useDeleteMcpToolExecution = (extras?: WriteExtras<typeof deleteMcpToolExecutionOptions>) =>
  useMutationOf(deleteMcpToolExecutionOptions(), extras)

/** Creates, changes and deletes many mcp tool executions: `POST /api/mcp-tool-executions/batch`. */
export const useBatchMcpToolExecutions = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchMcpToolExecutionsOptions>,
) =>
  useMutationOf(batchMcpToolExecutionsOptions(options), extras)

/** One page of the chains of the mcp tool execution with this key: `GET /api/mcp-tool-executions/{id}/chains`. */
export const useMcpToolExecutionChains = (id: number, params?: McpExecutionChainListParams, extras?: QueryExtras) =>
  useQueryOf(mcpToolExecutionChainsOptions(id, params), extras)

/**
 * One page of the child chains of the mcp tool execution with this key:
 * `GET /api/mcp-tool-executions/{id}/child-chains`.
 */
export const useMcpToolExecutionChildChains = (
  id: number,
  params?: McpExecutionChainListParams,
  extras?: QueryExtras,
) =>
  useQueryOf(mcpToolExecutionChildChainsOptions(id, params), extras)

/** Props that read an MCP tool execution ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchMcpToolExecution = (
  params?: McpToolExecutionGetParams,
  extras?: PrefetchExtras<'chains' | 'child_chains'>,
) =>
  usePrefetch(
    {
      detail: (id: number) => mcpToolExecutionDetailOptions(id, params),
      related: {
        chains: mcpToolExecutionChainsOptions,
        child_chains: mcpToolExecutionChildChainsOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateMcpToolExecutions = () => useInvalidate('mcp_tool_execution')
