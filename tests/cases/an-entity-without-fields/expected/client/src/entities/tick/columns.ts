import type { ColumnsOf } from '../../runtime/columns.js'
import type { Tick } from './types.js'

/** The fields of a tick as people see them. */
export const tickColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Tick>
