import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import { mcpExecutionChainKeys } from '../mcp_execution_chain/api.js'
import type { McpExecutionChainListParams } from '../mcp_execution_chain/types.js'
import {
  batchMcpToolExecutions,
  createMcpToolExecution,
  deleteMcpToolExecution,
  getMcpToolExecution,
  listMcpToolExecutionChains,
  listMcpToolExecutionChildChains,
  listMcpToolExecutions,
  mcpToolExecutionKeys,
  replaceMcpToolExecution,
  updateMcpToolExecution,
} from './api.js'
import type {
  McpToolExecutionBatch,
  McpToolExecutionCreate,
  McpToolExecutionGetParams,
  McpToolExecutionListParams,
  McpToolExecutionReplace,
  McpToolExecutionUpdate,
} from './types.js'

/** What `useMcpToolExecutions` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpToolExecutionListOptions = (params: McpToolExecutionListParams = {}) =>
  queryOf({
    queryKey: mcpToolExecutionKeys.list(params),
    queryFn: ({ client, signal }) => listMcpToolExecutions(httpOf(client), params, { signal }),
    ...freshness.frequent,
  })

/** What `useMcpToolExecutionsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const mcpToolExecutionInfiniteOptions = (params: McpToolExecutionListParams = {}) =>
  infiniteQueryOf({
    queryKey: mcpToolExecutionKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listMcpToolExecutions(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.frequent,
    ...byCursor,
  })

/** What `useMcpToolExecution` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpToolExecutionDetailOptions = (id: number, params: McpToolExecutionGetParams = {}) =>
  queryOf({
    queryKey: mcpToolExecutionKeys.detail(id, params),
    queryFn: ({ client, signal }) => getMcpToolExecution(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

/** What `useCreateMcpToolExecution` sends, as options: for `useMutation`. */
export const createMcpToolExecutionOptions = () =>
  mutationOf({
    mutationKey: mcpToolExecutionKeys.write('create'),
    mutationFn: (payload: McpToolExecutionCreate, { client }) => createMcpToolExecution(httpOf(client), payload),
  })

/** What `useUpdateMcpToolExecution` sends, as options: for `useMutation`. */
export const updateMcpToolExecutionOptions = () =>
  mutationOf({
    mutationKey: mcpToolExecutionKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: McpToolExecutionUpdate }, { client }) =>
      updateMcpToolExecution(httpOf(client), id, changes),
  })

/** What `useReplaceMcpToolExecution` sends, as options: for `useMutation`. */
export const replaceMcpToolExecutionOptions = () =>
  mutationOf({
    mutationKey: mcpToolExecutionKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: McpToolExecutionReplace }, { client }) =>
      replaceMcpToolExecution(httpOf(client), id, payload),
  })

/** What `useDeleteMcpToolExecution` sends, as options: for `useMutation`. */
export const deleteMcpToolExecutionOptions = () =>
  mutationOf({
    mutationKey: mcpToolExecutionKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteMcpToolExecution(httpOf(client), id),
  })

/** What `useBatchMcpToolExecutions` sends, as options: for `useMutation`. */
export const batchMcpToolExecutionsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: mcpToolExecutionKeys.write('batch'),
    mutationFn: (request: McpToolExecutionBatch, { client }) =>
      batchMcpToolExecutions(httpOf(client), request, options),
  })

/** What `useMcpToolExecutionChains` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpToolExecutionChainsOptions = (id: number, params: McpExecutionChainListParams = {}) =>
  queryOf({
    queryKey: mcpExecutionChainKeys.related(params, { of: 'mcp_tool_execution', id, relation: 'chains' }),
    queryFn: ({ client, signal }) => listMcpToolExecutionChains(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useMcpToolExecutionChildChains` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpToolExecutionChildChainsOptions = (id: number, params: McpExecutionChainListParams = {}) =>
  queryOf({
    queryKey: mcpExecutionChainKeys.related(params, { of: 'mcp_tool_execution', id, relation: 'child_chains' }),
    queryFn: ({ client, signal }) => listMcpToolExecutionChildChains(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })
