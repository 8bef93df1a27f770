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

/** What `useMcpServerConfigs` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpServerConfigListOptions = (params: McpServerConfigListParams = {}) =>
  queryOf({
    queryKey: mcpServerConfigKeys.list(params),
    queryFn: ({ client, signal }) => listMcpServerConfigs(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useMcpServerConfigsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const mcpServerConfigInfiniteOptions = (params: McpServerConfigListParams = {}) =>
  infiniteQueryOf({
    queryKey: mcpServerConfigKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listMcpServerConfigs(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useMcpServerConfig` asks, as options: for `useQuery`, `useQueries` and the like. */
export const mcpServerConfigDetailOptions = (id: number, params: McpServerConfigGetParams = {}) =>
  queryOf({
    queryKey: mcpServerConfigKeys.detail(id, params),
    queryFn: ({ client, signal }) => getMcpServerConfig(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateMcpServerConfig` sends, as options: for `useMutation`. */
export const createMcpServerConfigOptions = () =>
  mutationOf({
    mutationKey: mcpServerConfigKeys.write('create'),
    mutationFn: (payload: McpServerConfigCreate, { client }) => createMcpServerConfig(httpOf(client), payload),
  })

/** What `useUpdateMcpServerConfig` sends, as options: for `useMutation`. */
export const updateMcpServerConfigOptions = () =>
  mutationOf({
    mutationKey: mcpServerConfigKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: McpServerConfigUpdate }, { client }) =>
      updateMcpServerConfig(httpOf(client), id, changes),
  })

/** What `useReplaceMcpServerConfig` sends, as options: for `useMutation`. */
export const replaceMcpServerConfigOptions = () =>
  mutationOf({
    mutationKey: mcpServerConfigKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: McpServerConfigReplace }, { client }) =>
      replaceMcpServerConfig(httpOf(client), id, payload),
  })

/** What `useDeleteMcpServerConfig` sends, as options: for `useMutation`. */
export const deleteMcpServerConfigOptions = () =>
  mutationOf({
    mutationKey: mcpServerConfigKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteMcpServerConfig(httpOf(client), id),
  })

/** What `useBatchMcpServerConfigs` sends, as options: for `useMutation`. */
export const batchMcpServerConfigsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: mcpServerConfigKeys.write('batch'),
    mutationFn: (request: McpServerConfigBatch, { client }) => batchMcpServerConfigs(httpOf(client), request, options),
  })
