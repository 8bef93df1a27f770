import type { ColumnsOf } from '../../runtime/columns.js'
import type { McpServerConfig } from './types.js'

/** The fields of an MCP server config as people see them. */
export const mcpServerConfigColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'args', label: 'Args', kind: 'str', many: true, nullable: true },
  { name: 'auto_start', label: 'Auto start', kind: 'bool', sort: true, filter: true },
  { name: 'command', label: 'Command', kind: 'str' },
  { name: 'enabled', label: 'Enabled', kind: 'bool', sort: true, filter: true },
  { name: 'env', label: 'Env', kind: 'json', description: 'Names and values of its environment', nullable: true },
  { name: 'name', label: 'Name', kind: 'str', sort: true, filter: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<McpServerConfig>
