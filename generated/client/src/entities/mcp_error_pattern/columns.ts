import type { ColumnsOf } from '../../runtime/columns.js'
import type { McpErrorPattern } from './types.js'

/** The fields of an MCP error pattern as people see them. */
export const mcpErrorPatternColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'error_pattern', label: 'Error pattern', kind: 'str', sort: true, filter: true },
  { name: 'error_type', label: 'Error type', kind: 'str', sort: true, filter: true },
  { name: 'last_occurred_at', label: 'Last occurred at', kind: 'datetime' },
  { name: 'metadata', label: 'Metadata', kind: 'json', nullable: true },
  { name: 'occurrence_count', label: 'Occurrence count', kind: 'int' },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', nullable: true, sort: true, filter: true },
  { name: 'tool_name', label: 'Tool name', kind: 'str', sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<McpErrorPattern>
