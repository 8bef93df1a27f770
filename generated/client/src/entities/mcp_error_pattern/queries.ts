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
  batchMcpErrorPatterns,
  createMcpErrorPattern,
  deleteMcpErrorPattern,
  getMcpErrorPattern,
  listMcpErrorPatterns,
  mcpErrorPatternKeys,
  replaceMcpErrorPattern,
  updateMcpErrorPattern,
} from './api.js'
import type {
  McpErrorPatternBatch,
  McpErrorPatternCreate,
  McpErrorPatternGetParams,
  McpErrorPatternListParams,
  McpErrorPatternReplace,
  McpErrorPatternUpdate,
} from './types.js'

/** What `useMcpErrorPatterns` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpErrorPatternListOptions = (params: McpErrorPatternListParams = {}) =>
  queryOf({
    queryKey: mcpErrorPatternKeys.list(params),
    queryFn: ({ client, signal }) => listMcpErrorPatterns(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useMcpErrorPatternsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const mcpErrorPatternInfiniteOptions = (params: McpErrorPatternListParams = {}) =>
  infiniteQueryOf({
    queryKey: mcpErrorPatternKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listMcpErrorPatterns(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useMcpErrorPattern` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpErrorPatternDetailOptions = (id: number, params: McpErrorPatternGetParams = {}) =>
  queryOf({
    queryKey: mcpErrorPatternKeys.detail(id, params),
    queryFn: ({ client, signal }) => getMcpErrorPattern(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateMcpErrorPattern` sends, as options: for `useMutation`. */
export const createMcpErrorPatternOptions = () =>
  mutationOf({
    mutationKey: mcpErrorPatternKeys.write('create'),
    mutationFn: (payload: McpErrorPatternCreate, { client }) => createMcpErrorPattern(httpOf(client), payload),
  })

/** What `useUpdateMcpErrorPattern` sends, as options: for `useMutation`. */
export const updateMcpErrorPatternOptions = () =>
  mutationOf({
    mutationKey: mcpErrorPatternKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: McpErrorPatternUpdate }, { client }) =>
      updateMcpErrorPattern(httpOf(client), id, changes),
  })

/** What `useReplaceMcpErrorPattern` sends, as options: for `useMutation`. */
export const replaceMcpErrorPatternOptions = () =>
  mutationOf({
    mutationKey: mcpErrorPatternKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: McpErrorPatternReplace }, { client }) =>
      replaceMcpErrorPattern(httpOf(client), id, payload),
  })

/** What `useDeleteMcpErrorPattern` sends, as options: for `useMutation`. */
export const deleteMcpErrorPatternOptions = () =>
  mutationOf({
    mutationKey: mcpErrorPatternKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteMcpErrorPattern(httpOf(client), id),
  })

/** What `useBatchMcpErrorPatterns` sends, as options: for `useMutation`. */
export const batchMcpErrorPatternsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: mcpErrorPatternKeys.write('batch'),
    mutationFn: (request: McpErrorPatternBatch, { client }) => batchMcpErrorPatterns(httpOf(client), request, options),
  })
