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

export const mcpToolExecutionListOptions = (params: McpToolExecutionListParams = {}) =>
  queryOf({
    queryKey: mcpToolExecutionKeys.list(params),
    queryFn: ({ client, signal }) => listMcpToolExecutions(httpOf(client), params, { signal }),
    ...freshness.frequent,
  })

export const mcpToolExecutionInfiniteOptions = (params: McpToolExecutionListParams = {}) =>
  infiniteQueryOf({
    queryKey: mcpToolExecutionKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listMcpToolExecutions(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.frequent,
    ...byCursor,
  })

export const mcpToolExecutionDetailOptions = (id: number, params: McpToolExecutionGetParams = {}) =>
  queryOf({
    queryKey: mcpToolExecutionKeys.detail(id, params),
    queryFn: ({ client, signal }) => getMcpToolExecution(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

export const createMcpToolExecutionOptions = () =>
  mutationOf({
    mutationKey: mcpToolExecutionKeys.write('create'),
    mutationFn: (payload: McpToolExecutionCreate, { client }) => createMcpToolExecution(httpOf(client), payload),
  })

export const updateMcpToolExecutionOptions = () =>
  mutationOf({
    mutationKey: mcpToolExecutionKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: McpToolExecutionUpdate }, { client }) =>
      updateMcpToolExecution(httpOf(client), id, changes),
  })

export const replaceMcpToolExecutionOptions = () =>
  mutationOf({
    mutationKey: mcpToolExecutionKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: McpToolExecutionReplace }, { client }) =>
      replaceMcpToolExecution(httpOf(client), id, payload),
  })

export const deleteMcpToolExecutionOptions = () =>
  mutationOf({
    mutationKey: mcpToolExecutionKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteMcpToolExecution(httpOf(client), id),
  })

export const batchMcpToolExecutionsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: mcpToolExecutionKeys.write('batch'),
    mutationFn: (request: McpToolExecutionBatch, { client }) =>
      batchMcpToolExecutions(httpOf(client), request, options),
  })

export const mcpToolExecutionChainsOptions = (id: number, params: McpExecutionChainListParams = {}) =>
  queryOf({
    queryKey: mcpExecutionChainKeys.related(params, { of: 'mcp_tool_execution', id, relation: 'chains' }),
    queryFn: ({ client, signal }) => listMcpToolExecutionChains(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

export const mcpToolExecutionChildChainsOptions = (id: number, params: McpExecutionChainListParams = {}) =>
  queryOf({
    queryKey: mcpExecutionChainKeys.related(params, { of: 'mcp_tool_execution', id, relation: 'child_chains' }),
    queryFn: ({ client, signal }) => listMcpToolExecutionChildChains(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })
