import { mcpExecutionChainColumns } from '../../entities/mcp_execution_chain/columns.js'
import type { McpExecutionChainListParams } from '../../entities/mcp_execution_chain/types.js'
import { mcpToolExecutionColumns } from '../../entities/mcp_tool_execution/columns.js'
import {
  useBatchMcpToolExecutions,
  useCreateMcpToolExecution,
  useDeleteMcpToolExecution,
  useMcpToolExecution,
  useMcpToolExecutionChains,
  useMcpToolExecutionChildChains,
  useMcpToolExecutions,
  usePrefetchMcpToolExecution,
  useUpdateMcpToolExecution,
} from '../../entities/mcp_tool_execution/hooks.js'
import { mcpToolExecutionCreateSchema, mcpToolExecutionUpdateSchema } from '../../entities/mcp_tool_execution/schema.js'
import type { McpToolExecution, McpToolExecutionListParams } from '../../entities/mcp_tool_execution/types.js'
import { deletes, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** MCP tool executions in the admin. */
export const mcpToolExecutionResource = resource({
  name: 'mcp_tool_execution',
  path: 'mcp-tool-executions',
  label: 'MCP tool execution',
  labelPlural: 'MCP tool executions',
  description: 'One call of a tool',
  columns: mcpToolExecutionColumns,
  title: 'tool_name',
  list: ['tool_name', 'status', 'started_at', 'project_id', 'session_id', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: [
    'tool_name',
    'started_at',
    'status',
    'completed_at',
    'duration_ms',
    'error_code',
    'output_size',
    'project_id',
    'session_id',
    'error_message',
    'input_params',
    'metadata',
  ],
  required: ['tool_name'],
  initial: { status: 'running' },
  pageSize: 20,
  keyOf: (row: McpToolExecution) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: McpToolExecutionListParams, extras?: QueryExtras) =>
    useMcpToolExecutions({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useMcpToolExecution(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchMcpToolExecution({ include: ['project'] }),
  create: { use: useCreateMcpToolExecution, schema: mcpToolExecutionCreateSchema },
  update: { use: useUpdateMcpToolExecution, schema: mcpToolExecutionUpdateSchema },
  useDelete: useDeleteMcpToolExecution,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchMcpToolExecutions(options), (row: McpToolExecution) => row.id),
  relations: [
    relation({
      name: 'chains',
      label: 'Chains',
      target: 'mcp_execution_chain',
      columns: mcpExecutionChainColumns,
      through: ['execution_id'],
      useRows: (id: number, params: McpExecutionChainListParams, extras?: QueryExtras) =>
        useMcpToolExecutionChains(id, { ...params, include: ['parent_execution'] }, extras),
    }),
    relation({
      name: 'child_chains',
      label: 'Child chains',
      target: 'mcp_execution_chain',
      columns: mcpExecutionChainColumns,
      through: ['parent_execution_id'],
      useRows: (id: number, params: McpExecutionChainListParams, extras?: QueryExtras) =>
        useMcpToolExecutionChildChains(id, { ...params, include: ['execution'] }, extras),
    }),
  ],
})
