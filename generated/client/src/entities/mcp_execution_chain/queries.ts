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
  batchMcpExecutionChains,
  createMcpExecutionChain,
  deleteMcpExecutionChain,
  getMcpExecutionChain,
  listMcpExecutionChains,
  mcpExecutionChainKeys,
  replaceMcpExecutionChain,
  updateMcpExecutionChain,
} from './api.js'
import type {
  McpExecutionChainBatch,
  McpExecutionChainCreate,
  McpExecutionChainGetParams,
  McpExecutionChainListParams,
  McpExecutionChainReplace,
  McpExecutionChainUpdate,
} from './types.js'

/** What `useMcpExecutionChains` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpExecutionChainListOptions = (params: McpExecutionChainListParams = {}) =>
  queryOf({
    queryKey: mcpExecutionChainKeys.list(params),
    queryFn: ({ client, signal }) => listMcpExecutionChains(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useMcpExecutionChainsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const mcpExecutionChainInfiniteOptions = (params: McpExecutionChainListParams = {}) =>
  infiniteQueryOf({
    queryKey: mcpExecutionChainKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listMcpExecutionChains(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useMcpExecutionChain` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpExecutionChainDetailOptions = (id: number, params: McpExecutionChainGetParams = {}) =>
  queryOf({
    queryKey: mcpExecutionChainKeys.detail(id, params),
    queryFn: ({ client, signal }) => getMcpExecutionChain(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateMcpExecutionChain` sends, as options: for `useMutation`. */
export const createMcpExecutionChainOptions = () =>
  mutationOf({
    mutationKey: mcpExecutionChainKeys.write('create'),
    mutationFn: (payload: McpExecutionChainCreate, { client }) => createMcpExecutionChain(httpOf(client), payload),
  })

/** What `useUpdateMcpExecutionChain` sends, as options: for `useMutation`. */
export const updateMcpExecutionChainOptions = () =>
  mutationOf({
    mutationKey: mcpExecutionChainKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: McpExecutionChainUpdate }, { client }) =>
      updateMcpExecutionChain(httpOf(client), id, changes),
  })

/** What `useReplaceMcpExecutionChain` sends, as options: for `useMutation`. */
export const replaceMcpExecutionChainOptions = () =>
  mutationOf({
    mutationKey: mcpExecutionChainKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: McpExecutionChainReplace }, { client }) =>
      replaceMcpExecutionChain(httpOf(client), id, payload),
  })

/** What `useDeleteMcpExecutionChain` sends, as options: for `useMutation`. */
export const deleteMcpExecutionChainOptions = () =>
  mutationOf({
    mutationKey: mcpExecutionChainKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteMcpExecutionChain(httpOf(client), id),
  })

/** What `useBatchMcpExecutionChains` sends, as options: for `useMutation`. */
export const batchMcpExecutionChainsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: mcpExecutionChainKeys.write('batch'),
    mutationFn: (request: McpExecutionChainBatch, { client }) =>
      batchMcpExecutionChains(httpOf(client), request, options),
  })
