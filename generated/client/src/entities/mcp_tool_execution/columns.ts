import type { ColumnsOf } from '../../runtime/columns.js'
import { toolExecutionStatusLabels } from '../../values.js'
import type { McpToolExecution } from './types.js'

/** The fields of an MCP tool execution as people see them. */
export const mcpToolExecutionColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'completed_at', label: 'Completed at', kind: 'datetime', nullable: true },
  { name: 'duration_ms', label: 'Duration ms', kind: 'int', nullable: true },
  { name: 'error_code', label: 'Error code', kind: 'str', nullable: true },
  { name: 'error_message', label: 'Error message', kind: 'text', nullable: true },
  { name: 'input_params', label: 'Input params', kind: 'json', nullable: true },
  { name: 'metadata', label: 'Metadata', kind: 'json', nullable: true },
  { name: 'output_size', label: 'Output size', kind: 'int', description: 'Bytes', nullable: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', nullable: true, sort: true, filter: true },
  { name: 'session_id', label: 'Session ID', kind: 'str', nullable: true, sort: true, filter: true },
  { name: 'started_at', label: 'Started at', kind: 'datetime', sort: true, filter: true },
  { name: 'status', label: 'Status', kind: 'enum', values: toolExecutionStatusLabels, sort: true, filter: true },
  { name: 'tool_name', label: 'Tool name', kind: 'str', sort: true, filter: true, search: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<McpToolExecution>
