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

export const mcpErrorPatternListOptions = (params: McpErrorPatternListParams = {}) =>
  queryOf({
    queryKey: mcpErrorPatternKeys.list(params),
    queryFn: ({ client, signal }) => listMcpErrorPatterns(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const mcpErrorPatternInfiniteOptions = (params: McpErrorPatternListParams = {}) =>
  infiniteQueryOf({
    queryKey: mcpErrorPatternKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listMcpErrorPatterns(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const mcpErrorPatternDetailOptions = (id: number, params: McpErrorPatternGetParams = {}) =>
  queryOf({
    queryKey: mcpErrorPatternKeys.detail(id, params),
    queryFn: ({ client, signal }) => getMcpErrorPattern(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createMcpErrorPatternOptions = () =>
  mutationOf({
    mutationKey: mcpErrorPatternKeys.write('create'),
    mutationFn: (payload: McpErrorPatternCreate, { client }) => createMcpErrorPattern(httpOf(client), payload),
  })

export const updateMcpErrorPatternOptions = () =>
  mutationOf({
    mutationKey: mcpErrorPatternKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: McpErrorPatternUpdate }, { client }) =>
      updateMcpErrorPattern(httpOf(client), id, changes),
  })

export const replaceMcpErrorPatternOptions = () =>
  mutationOf({
    mutationKey: mcpErrorPatternKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: McpErrorPatternReplace }, { client }) =>
      replaceMcpErrorPattern(httpOf(client), id, payload),
  })

export const deleteMcpErrorPatternOptions = () =>
  mutationOf({
    mutationKey: mcpErrorPatternKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteMcpErrorPattern(httpOf(client), id),
  })

export const batchMcpErrorPatternsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: mcpErrorPatternKeys.write('batch'),
    mutationFn: (request: McpErrorPatternBatch, { client }) => batchMcpErrorPatterns(httpOf(client), request, options),
  })
