import { mcpExecutionChainColumns } from '../../entities/mcp_execution_chain/columns.js'
import {
  useBatchMcpExecutionChains,
  useCreateMcpExecutionChain,
  useDeleteMcpExecutionChain,
  useMcpExecutionChain,
  useMcpExecutionChains,
  usePrefetchMcpExecutionChain,
  useUpdateMcpExecutionChain,
} from '../../entities/mcp_execution_chain/hooks.js'
import {
  mcpExecutionChainCreateSchema,
  mcpExecutionChainUpdateSchema,
} from '../../entities/mcp_execution_chain/schema.js'
import type { McpExecutionChain, McpExecutionChainListParams } from '../../entities/mcp_execution_chain/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** MCP execution chains in the admin. */
export const mcpExecutionChainResource = resource({
  name: 'mcp_execution_chain',
  path: 'mcp-execution-chains',
  label: 'MCP execution chain',
  labelPlural: 'MCP execution chains',
  description: 'Which call of a tool led to which',
  columns: mcpExecutionChainColumns,
  title: 'id',
  list: ['id', 'execution_id', 'chain_id', 'created_at', 'position', 'parent_execution_id'],
  key: ['id'],
  refs: { execution_id: 'mcp_tool_execution', parent_execution_id: 'mcp_tool_execution' },
  fields: ['chain_id', 'execution_id', 'position', 'parent_execution_id'],
  required: ['chain_id', 'execution_id'],
  initial: { position: 0 },
  pageSize: 20,
  keyOf: (row: McpExecutionChain) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: McpExecutionChainListParams, extras?: QueryExtras) =>
    useMcpExecutionChains({ ...params, include: ['execution', 'parent_execution'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useMcpExecutionChain(id, { include: ['execution', 'parent_execution'] }, extras),
  usePrefetch: () => usePrefetchMcpExecutionChain({ include: ['execution', 'parent_execution'] }),
  create: { use: useCreateMcpExecutionChain, schema: mcpExecutionChainCreateSchema },
  update: { use: useUpdateMcpExecutionChain, schema: mcpExecutionChainUpdateSchema },
  useDelete: useDeleteMcpExecutionChain,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchMcpExecutionChains(options), (row: McpExecutionChain) => row.id),
  relations: [],
})
