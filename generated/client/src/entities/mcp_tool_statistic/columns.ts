import type { ColumnsOf } from '../../runtime/columns.js'
import { statisticPeriodLabels } from '../../values.js'
import type { McpToolStatistic } from './types.js'

/** The fields of an MCP tool statistic as people see them. */
export const mcpToolStatisticColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'avg_duration_ms', label: 'Avg duration ms', kind: 'float' },
  { name: 'error_count', label: 'Error count', kind: 'int' },
  { name: 'execution_count', label: 'Execution count', kind: 'int' },
  { name: 'max_duration_ms', label: 'Max duration ms', kind: 'int', nullable: true },
  { name: 'min_duration_ms', label: 'Min duration ms', kind: 'int', nullable: true },
  { name: 'period_end', label: 'Period end', kind: 'datetime', sort: true, filter: true },
  { name: 'period_start', label: 'Period start', kind: 'datetime', sort: true, filter: true },
  { name: 'period_type', label: 'Period type', kind: 'enum', values: statisticPeriodLabels, sort: true, filter: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', nullable: true, sort: true, filter: true },
  { name: 'success_count', label: 'Success count', kind: 'int' },
  { name: 'timeout_count', label: 'Timeout count', kind: 'int' },
  { name: 'tool_name', label: 'Tool name', kind: 'str', sort: true, filter: true },
  { name: 'total_duration_ms', label: 'Total duration ms', kind: 'int' },
  { name: 'total_output_size', label: 'Total output size', kind: 'int', description: 'Bytes' },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<McpToolStatistic>
