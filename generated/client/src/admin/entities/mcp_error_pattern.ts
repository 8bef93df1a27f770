import { mcpErrorPatternColumns } from '../../entities/mcp_error_pattern/columns.js'
import {
  useBatchMcpErrorPatterns,
  useCreateMcpErrorPattern,
  useDeleteMcpErrorPattern,
  useMcpErrorPattern,
  useMcpErrorPatterns,
  usePrefetchMcpErrorPattern,
  useUpdateMcpErrorPattern,
} from '../../entities/mcp_error_pattern/hooks.js'
import { mcpErrorPatternCreateSchema, mcpErrorPatternUpdateSchema } from '../../entities/mcp_error_pattern/schema.js'
import type { McpErrorPattern, McpErrorPatternListParams } from '../../entities/mcp_error_pattern/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** MCP error patterns in the admin. */
export const mcpErrorPatternResource = resource({
  name: 'mcp_error_pattern',
  path: 'mcp-error-patterns',
  label: 'MCP error pattern',
  labelPlural: 'MCP error patterns',
  description: 'An error that the tools met more than once',
  columns: mcpErrorPatternColumns,
  title: 'id',
  list: ['id', 'error_pattern', 'error_type', 'tool_name', 'last_occurred_at', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: [
    'error_pattern',
    'error_type',
    'last_occurred_at',
    'tool_name',
    'occurrence_count',
    'project_id',
    'metadata',
  ],
  required: ['error_pattern', 'error_type', 'last_occurred_at', 'tool_name'],
  initial: { occurrence_count: 1 },
  pageSize: 20,
  keyOf: (row: McpErrorPattern) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: McpErrorPatternListParams, extras?: QueryExtras) =>
    useMcpErrorPatterns(params, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useMcpErrorPattern(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchMcpErrorPattern({ include: ['project'] }),
  create: { use: useCreateMcpErrorPattern, schema: mcpErrorPatternCreateSchema },
  update: { use: useUpdateMcpErrorPattern, schema: mcpErrorPatternUpdateSchema },
  useDelete: useDeleteMcpErrorPattern,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchMcpErrorPatterns(options), (row: McpErrorPattern) => row.id),
  relations: [],
})
