import { mcpToolStatisticColumns } from '../../entities/mcp_tool_statistic/columns.js'
import {
  useBatchMcpToolStatistics,
  useCreateMcpToolStatistic,
  useDeleteMcpToolStatistic,
  useMcpToolStatistic,
  useMcpToolStatistics,
  usePrefetchMcpToolStatistic,
  useUpdateMcpToolStatistic,
} from '../../entities/mcp_tool_statistic/hooks.js'
import { mcpToolStatisticCreateSchema, mcpToolStatisticUpdateSchema } from '../../entities/mcp_tool_statistic/schema.js'
import type { McpToolStatistic, McpToolStatisticListParams } from '../../entities/mcp_tool_statistic/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** MCP tool statistics in the admin. */
export const mcpToolStatisticResource = resource({
  name: 'mcp_tool_statistic',
  path: 'mcp-tool-statistics',
  label: 'MCP tool statistic',
  labelPlural: 'MCP tool statistics',
  description: 'The calls of a tool in one period',
  columns: mcpToolStatisticColumns,
  title: 'id',
  list: ['id', 'period_type', 'period_end', 'period_start', 'tool_name', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: [
    'period_end',
    'period_start',
    'period_type',
    'tool_name',
    'avg_duration_ms',
    'error_count',
    'execution_count',
    'success_count',
    'timeout_count',
    'total_duration_ms',
    'total_output_size',
    'max_duration_ms',
    'min_duration_ms',
    'project_id',
  ],
  required: ['period_end', 'period_start', 'period_type', 'tool_name'],
  initial: {
    avg_duration_ms: 0,
    error_count: 0,
    execution_count: 0,
    success_count: 0,
    timeout_count: 0,
    total_duration_ms: 0,
    total_output_size: 0,
  },
  pageSize: 20,
  keyOf: (row: McpToolStatistic) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: McpToolStatisticListParams, extras?: QueryExtras) =>
    useMcpToolStatistics(params, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useMcpToolStatistic(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchMcpToolStatistic({ include: ['project'] }),
  create: { use: useCreateMcpToolStatistic, schema: mcpToolStatisticCreateSchema },
  update: { use: useUpdateMcpToolStatistic, schema: mcpToolStatisticUpdateSchema },
  useDelete: useDeleteMcpToolStatistic,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchMcpToolStatistics(options), (row: McpToolStatistic) => row.id),
  relations: [],
})
