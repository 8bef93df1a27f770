import type { ColumnsOf } from '../../runtime/columns.js'
import { processLogTypeLabels } from '../../values.js'
import type { ProcessLog } from './types.js'

/** The fields of a process log as people see them. */
export const processLogColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'content', label: 'Content', kind: 'text', search: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime' },
  { name: 'line_number', label: 'Line number', kind: 'int', sort: true },
  { name: 'run_id', label: 'Run', kind: 'int', relation: 'run', sort: true, filter: true },
  { name: 'timestamp', label: 'Timestamp', kind: 'datetime', sort: true, filter: true },
  { name: 'type', label: 'Type', kind: 'enum', values: processLogTypeLabels, sort: true, filter: true },
] as const satisfies ColumnsOf<ProcessLog>
