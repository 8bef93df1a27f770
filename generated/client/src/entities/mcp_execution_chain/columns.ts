import type { ColumnsOf } from '../../runtime/columns.js'
import type { McpExecutionChain } from './types.js'

/** The fields of an MCP execution chain as people see them. */
export const mcpExecutionChainColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'chain_id', label: 'Chain ID', kind: 'str', sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime' },
  { name: 'execution_id', label: 'Execution', kind: 'int', relation: 'execution', sort: true, filter: true },
  {
    name: 'parent_execution_id',
    label: 'Parent execution',
    kind: 'int',
    relation: 'parent_execution',
    nullable: true,
    sort: true,
    filter: true,
  },
  { name: 'position', label: 'Position', kind: 'int', sort: true },
] as const satisfies ColumnsOf<McpExecutionChain>
