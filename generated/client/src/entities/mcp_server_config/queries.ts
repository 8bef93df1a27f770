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
  batchMcpServerConfigs,
  createMcpServerConfig,
  deleteMcpServerConfig,
  getMcpServerConfig,
  listMcpServerConfigs,
  mcpServerConfigKeys,
  replaceMcpServerConfig,
  updateMcpServerConfig,
} from './api.js'
import type {
  McpServerConfigBatch,
  McpServerConfigCreate,
  McpServerConfigGetParams,
  McpServerConfigListParams,
  McpServerConfigReplace,
  McpServerConfigUpdate,
} from './types.js'

export const mcpServerConfigListOptions = (params: McpServerConfigListParams = {}) =>
  queryOf({
    queryKey: mcpServerConfigKeys.list(params),
    queryFn: ({ client, signal }) => listMcpServerConfigs(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const mcpServerConfigInfiniteOptions = (params: McpServerConfigListParams = {}) =>
  infiniteQueryOf({
    queryKey: mcpServerConfigKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listMcpServerConfigs(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const mcpServerConfigDetailOptions = (id: number, params: McpServerConfigGetParams = {}) =>
  queryOf({
    queryKey: mcpServerConfigKeys.detail(id, params),
    queryFn: ({ client, signal }) => getMcpServerConfig(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createMcpServerConfigOptions = () =>
  mutationOf({
    mutationKey: mcpServerConfigKeys.write('create'),
    mutationFn: (payload: McpServerConfigCreate, { client }) => createMcpServerConfig(httpOf(client), payload),
  })

export const updateMcpServerConfigOptions = () =>
  mutationOf({
    mutationKey: mcpServerConfigKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: McpServerConfigUpdate }, { client }) =>
      updateMcpServerConfig(httpOf(client), id, changes),
  })

export const replaceMcpServerConfigOptions = () =>
  mutationOf({
    mutationKey: mcpServerConfigKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: McpServerConfigReplace }, { client }) =>
      replaceMcpServerConfig(httpOf(client), id, payload),
  })

export const deleteMcpServerConfigOptions = () =>
  mutationOf({
    mutationKey: mcpServerConfigKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteMcpServerConfig(httpOf(client), id),
  })

export const batchMcpServerConfigsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: mcpServerConfigKeys.write('batch'),
    mutationFn: (request: McpServerConfigBatch, { client }) => batchMcpServerConfigs(httpOf(client), request, options),
  })
