import type { ColumnsOf } from '../../runtime/columns.js'
import type { WholeRecord } from './types.js'

/** The fields of a whole as people see them. */
export const wholeRecordColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'name', label: 'Name', kind: 'str' },
  { name: 'served_id', label: 'Served ID', kind: 'int', nullable: true, sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<WholeRecord>
