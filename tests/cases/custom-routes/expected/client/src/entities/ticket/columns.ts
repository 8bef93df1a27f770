import type { ColumnsOf } from '../../runtime/columns.js'
import type { Ticket } from './types.js'

/** The fields of a ticket as people see them. */
export const ticketColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'done', label: 'Done', kind: 'bool' },
  { name: 'title', label: 'Title', kind: 'str' },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Ticket>
