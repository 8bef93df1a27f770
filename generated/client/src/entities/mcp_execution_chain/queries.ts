import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
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

export const mcpExecutionChainListOptions = (params: McpExecutionChainListParams = {}) =>
  queryOptions({
    queryKey: mcpExecutionChainKeys.list(params),
    queryFn: ({ client, signal }) => listMcpExecutionChains(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

export const mcpExecutionChainInfiniteOptions = (params: McpExecutionChainListParams = {}) =>
  infiniteQueryOptions({
    queryKey: mcpExecutionChainKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listMcpExecutionChains(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

export const mcpExecutionChainDetailOptions = (id: number, params: McpExecutionChainGetParams = {}) =>
  queryOptions({
    queryKey: mcpExecutionChainKeys.detail(id, params),
    queryFn: ({ client, signal }) => getMcpExecutionChain(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

export const createMcpExecutionChainOptions = () =>
  mutationOptions({
    mutationKey: mcpExecutionChainKeys.write('create'),
    mutationFn: (payload: McpExecutionChainCreate, { client }) => createMcpExecutionChain(httpOf(client), payload),
  })

export const updateMcpExecutionChainOptions = () =>
  mutationOptions({
    mutationKey: mcpExecutionChainKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: McpExecutionChainUpdate }, { client }) =>
      updateMcpExecutionChain(httpOf(client), id, changes),
  })

export const replaceMcpExecutionChainOptions = () =>
  mutationOptions({
    mutationKey: mcpExecutionChainKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: McpExecutionChainReplace }, { client }) =>
      replaceMcpExecutionChain(httpOf(client), id, payload),
  })

export const deleteMcpExecutionChainOptions = () =>
  mutationOptions({
    mutationKey: mcpExecutionChainKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteMcpExecutionChain(httpOf(client), id),
  })

export const batchMcpExecutionChainsOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: mcpExecutionChainKeys.write('batch'),
    mutationFn: (request: McpExecutionChainBatch, { client }) =>
      batchMcpExecutionChains(httpOf(client), request, options),
  })
