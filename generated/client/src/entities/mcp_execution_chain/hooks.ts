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
  batchMcpExecutionChainsOptions,
  createMcpExecutionChainOptions,
  deleteMcpExecutionChainOptions,
  mcpExecutionChainDetailOptions,
  mcpExecutionChainInfiniteOptions,
  mcpExecutionChainListOptions,
  replaceMcpExecutionChainOptions,
  updateMcpExecutionChainOptions,
} from './queries.js'
import type { McpExecutionChainGetParams, McpExecutionChainListParams } from './types.js'

/** One page of the mcp execution chains that match: `GET /api/mcp-execution-chains`. */
export const useMcpExecutionChains = (params?: McpExecutionChainListParams, extras?: QueryExtras) =>
  useQueryOf(mcpExecutionChainListOptions(params), extras)

/** `useMcpExecutionChains` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpExecutionChains = (params?: McpExecutionChainListParams) =>
  useSuspenseQueryOf(mcpExecutionChainListOptions(params))

/** `useMcpExecutionChains` that goes on: page after page, one list. */
export const useMcpExecutionChainsInfinite = (params?: McpExecutionChainListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(mcpExecutionChainInfiniteOptions(params), extras)

/** `useMcpExecutionChainsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpExecutionChainsInfinite = (params?: McpExecutionChainListParams) =>
  useSuspenseInfiniteQueryOf(mcpExecutionChainInfiniteOptions(params))

/** The mcp execution chain with this key: `GET /api/mcp-execution-chains/{id}`. */
export const useMcpExecutionChain = (id: number, params?: McpExecutionChainGetParams, extras?: QueryExtras) =>
  useQueryOf(mcpExecutionChainDetailOptions(id, params), extras)

/** `useMcpExecutionChain` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpExecutionChain = (id: number, params?: McpExecutionChainGetParams) =>
  useSuspenseQueryOf(mcpExecutionChainDetailOptions(id, params))

/** Creates a new mcp execution chain: `POST /api/mcp-execution-chains`. */
export const useCreateMcpExecutionChain = (extras?: WriteExtras<typeof createMcpExecutionChainOptions>) =>
  useMutationOf(createMcpExecutionChainOptions(), extras)

/**
 * Changes the fields given of the mcp execution chain with this key, and no other:
 * `PATCH /api/mcp-execution-chains/{id}`.
 */
export const useUpdateMcpExecutionChain = (extras?: WriteExtras<typeof updateMcpExecutionChainOptions>) =>
  useMutationOf(updateMcpExecutionChainOptions(), extras)

/**
 * Sets every field of the mcp execution chain with this key; one that is left out goes back to its default:
 * `PUT /api/mcp-execution-chains/{id}`.
 */
export const useReplaceMcpExecutionChain = (extras?: WriteExtras<typeof replaceMcpExecutionChainOptions>) =>
  useMutationOf(replaceMcpExecutionChainOptions(), extras)

/** Deletes the mcp execution chain with this key: `DELETE /api/mcp-execution-chains/{id}`. */
export const useDeleteMcpExecutionChain = (extras?: WriteExtras<typeof deleteMcpExecutionChainOptions>) =>
  useMutationOf(deleteMcpExecutionChainOptions(), extras)

/** Creates, changes and deletes many mcp execution chains: `POST /api/mcp-execution-chains/batch`. */
export const useBatchMcpExecutionChains = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchMcpExecutionChainsOptions>,
) =>
  useMutationOf(batchMcpExecutionChainsOptions(options), extras)

/** Props that read an MCP execution chain ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchMcpExecutionChain = (params?: McpExecutionChainGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => mcpExecutionChainDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateMcpExecutionChains = () => useInvalidate('mcp_execution_chain')
