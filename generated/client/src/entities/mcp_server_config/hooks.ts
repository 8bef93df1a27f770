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
  batchMcpServerConfigsOptions,
  createMcpServerConfigOptions,
  deleteMcpServerConfigOptions,
  mcpServerConfigDetailOptions,
  mcpServerConfigInfiniteOptions,
  mcpServerConfigListOptions,
  replaceMcpServerConfigOptions,
  updateMcpServerConfigOptions,
} from './queries.js'
import type { McpServerConfigGetParams, McpServerConfigListParams } from './types.js'

/** One page of the mcp server configs that match: `GET /api/mcp-server-configs`. */
export const useMcpServerConfigs = (params?: McpServerConfigListParams, extras?: QueryExtras) =>
  useQueryOf(mcpServerConfigListOptions(params), extras)

/** `useMcpServerConfigs` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpServerConfigs = (params?: McpServerConfigListParams) =>
  useSuspenseQueryOf(mcpServerConfigListOptions(params))

/** `useMcpServerConfigs` that goes on: page after page, one list. */
export const useMcpServerConfigsInfinite = (params?: McpServerConfigListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(mcpServerConfigInfiniteOptions(params), extras)

/** `useMcpServerConfigsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpServerConfigsInfinite = (params?: McpServerConfigListParams) =>
  useSuspenseInfiniteQueryOf(mcpServerConfigInfiniteOptions(params))

/** The mcp server config with this key: `GET /api/mcp-server-configs/{id}`. */
export const useMcpServerConfig = (id: number, params?: McpServerConfigGetParams, extras?: QueryExtras) =>
  useQueryOf(mcpServerConfigDetailOptions(id, params), extras)

/** `useMcpServerConfig` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseMcpServerConfig = (id: number, params?: McpServerConfigGetParams) =>
  useSuspenseQueryOf(mcpServerConfigDetailOptions(id, params))

/** Creates a new mcp server config: `POST /api/mcp-server-configs`. */
export const useCreateMcpServerConfig = (extras?: WriteExtras<typeof createMcpServerConfigOptions>) =>
  useMutationOf(createMcpServerConfigOptions(), extras)

/**
 * Changes the fields given of the mcp server config with this key, and no other:
 * `PATCH /api/mcp-server-configs/{id}`.
 */
export const useUpdateMcpServerConfig = (extras?: WriteExtras<typeof updateMcpServerConfigOptions>) =>
  useMutationOf(updateMcpServerConfigOptions(), extras)

/**
 * Sets every field of the mcp server config with this key; one that is left out goes back to its default:
 * `PUT /api/mcp-server-configs/{id}`.
 */
export const useReplaceMcpServerConfig = (extras?: WriteExtras<typeof replaceMcpServerConfigOptions>) =>
  useMutationOf(replaceMcpServerConfigOptions(), extras)

/** Deletes the mcp server config with this key: `DELETE /api/mcp-server-configs/{id}`. */
export const useDeleteMcpServerConfig = (extras?: WriteExtras<typeof deleteMcpServerConfigOptions>) =>
  useMutationOf(deleteMcpServerConfigOptions(), extras)

/** Creates, changes and deletes many mcp server configs: `POST /api/mcp-server-configs/batch`. */
export const useBatchMcpServerConfigs = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchMcpServerConfigsOptions>,
) =>
  useMutationOf(batchMcpServerConfigsOptions(options), extras)

/** Props that read an MCP server config ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchMcpServerConfig = (params?: McpServerConfigGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => mcpServerConfigDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateMcpServerConfigs = () => useInvalidate('mcp_server_config')
