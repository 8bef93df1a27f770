import { mcpServerConfigColumns } from '../../entities/mcp_server_config/columns.js'
import {
  useBatchMcpServerConfigs,
  useCreateMcpServerConfig,
  useDeleteMcpServerConfig,
  useMcpServerConfig,
  useMcpServerConfigs,
  usePrefetchMcpServerConfig,
  useUpdateMcpServerConfig,
} from '../../entities/mcp_server_config/hooks.js'
import { mcpServerConfigCreateSchema, mcpServerConfigUpdateSchema } from '../../entities/mcp_server_config/schema.js'
import type { McpServerConfig, McpServerConfigListParams } from '../../entities/mcp_server_config/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** MCP server configs in the admin. */
export const mcpServerConfigResource = resource({
  name: 'mcp_server_config',
  path: 'mcp-server-configs',
  label: 'MCP server config',
  labelPlural: 'MCP server configs',
  description: 'An MCP server that a project can start',
  columns: mcpServerConfigColumns,
  title: 'name',
  list: ['name', 'auto_start', 'enabled', 'project_id', 'command', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: ['name', 'command', 'project_id', 'auto_start', 'enabled', 'args', 'env'],
  required: ['name', 'command', 'project_id'],
  initial: { auto_start: false, enabled: true },
  pageSize: 20,
  keyOf: (row: McpServerConfig) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: McpServerConfigListParams, extras?: QueryExtras) =>
    useMcpServerConfigs({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useMcpServerConfig(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchMcpServerConfig({ include: ['project'] }),
  create: { use: useCreateMcpServerConfig, schema: mcpServerConfigCreateSchema },
  update: { use: useUpdateMcpServerConfig, schema: mcpServerConfigUpdateSchema },
  useDelete: useDeleteMcpServerConfig,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchMcpServerConfigs(options), (row: McpServerConfig) => row.id),
  relations: [],
})
