import type { ColumnsOf } from '../../runtime/columns.js'
import type { Queue } from './types.js'

/** The fields of a queue as people see them. */
export const queueColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'description', label: 'Description', kind: 'text', nullable: true },
  {
    name: 'is_active',
    label: 'Is active',
    kind: 'bool',
    description: 'A paused queue hands out nothing',
    sort: true,
    filter: true,
  },
  { name: 'max_parallel_items', label: 'Max parallel items', kind: 'int' },
  { name: 'name', label: 'Name', kind: 'str', sort: true, filter: true, search: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Queue>
