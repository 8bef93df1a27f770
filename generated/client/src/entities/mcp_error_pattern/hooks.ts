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
  batchMcpErrorPatternsOptions,
  createMcpErrorPatternOptions,
  deleteMcpErrorPatternOptions,
  mcpErrorPatternDetailOptions,
  mcpErrorPatternInfiniteOptions,
  mcpErrorPatternListOptions,
  replaceMcpErrorPatternOptions,
  updateMcpErrorPatternOptions,
} from './queries.js'
import type { McpErrorPatternGetParams, McpErrorPatternListParams } from './types.js'

/** One page of the mcp error patterns that match: `GET /api/mcp-error-patterns`. */
export const useMcpErrorPatterns = (params?: McpErrorPatternListParams, extras?: QueryExtras) =>
  useQueryOf(mcpErrorPatternListOptions(params), extras)

/** `useMcpErrorPatterns` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpErrorPatterns = (params?: McpErrorPatternListParams) =>
  useSuspenseQueryOf(mcpErrorPatternListOptions(params))

/** `useMcpErrorPatterns` that goes on: page after page, one list. */
export const useMcpErrorPatternsInfinite = (params?: McpErrorPatternListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(mcpErrorPatternInfiniteOptions(params), extras)

/** `useMcpErrorPatternsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpErrorPatternsInfinite = (params?: McpErrorPatternListParams) =>
  useSuspenseInfiniteQueryOf(mcpErrorPatternInfiniteOptions(params))

/** The mcp error pattern with this key: `GET /api/mcp-error-patterns/{id}`. */
export const useMcpErrorPattern = (id: number, params?: McpErrorPatternGetParams, extras?: QueryExtras) =>
  useQueryOf(mcpErrorPatternDetailOptions(id, params), extras)

/** `useMcpErrorPattern` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpErrorPattern = (id: number, params?: McpErrorPatternGetParams) =>
  useSuspenseQueryOf(mcpErrorPatternDetailOptions(id, params))

/** Creates a new mcp error pattern: `POST /api/mcp-error-patterns`. */
export const useCreateMcpErrorPattern = (extras?: WriteExtras<typeof createMcpErrorPatternOptions>) =>
  useMutationOf(createMcpErrorPatternOptions(), extras)

/**
 * Changes the fields given of the mcp error pattern with this key, and no other:
 * `PATCH /api/mcp-error-patterns/{id}`.
 */
export const useUpdateMcpErrorPattern = (extras?: WriteExtras<typeof updateMcpErrorPatternOptions>) =>
  useMutationOf(updateMcpErrorPatternOptions(), extras)

/**
 * Sets every field of the mcp error pattern with this key; one that is left out goes back to its default:
 * `PUT /api/mcp-error-patterns/{id}`.
 */
export const useReplaceMcpErrorPattern = (extras?: WriteExtras<typeof replaceMcpErrorPatternOptions>) =>
  useMutationOf(replaceMcpErrorPatternOptions(), extras)

/** Deletes the mcp error pattern with this key: `DELETE /api/mcp-error-patterns/{id}`. */
export const useDeleteMcpErrorPattern = (extras?: WriteExtras<typeof deleteMcpErrorPatternOptions>) =>
  useMutationOf(deleteMcpErrorPatternOptions(), extras)

/** Creates, changes and deletes many mcp error patterns: `POST /api/mcp-error-patterns/batch`. */
export const useBatchMcpErrorPatterns = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchMcpErrorPatternsOptions>,
) =>
  useMutationOf(batchMcpErrorPatternsOptions(options), extras)

/** Props that read an MCP error pattern ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchMcpErrorPattern = (params?: McpErrorPatternGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => mcpErrorPatternDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateMcpErrorPatterns = () => useInvalidate('mcp_error_pattern')
