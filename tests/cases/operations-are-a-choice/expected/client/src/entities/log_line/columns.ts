import type { ColumnsOf } from '../../runtime/columns.js'
import type { LogLine } from './types.js'

/** The fields of a log line as people see them. */
export const logLineColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'text', label: 'Text', kind: 'text' },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<LogLine>
