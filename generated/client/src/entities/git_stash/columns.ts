import type { ColumnsOf } from '../../runtime/columns.js'
import type { GitStash } from './types.js'

/** The fields of a git stash as people see them. */
export const gitStashColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'branch', label: 'Branch', kind: 'str', sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime' },
  { name: 'date', label: 'Date', kind: 'str', description: 'As git prints it' },
  {
    name: 'index',
    label: 'Index',
    kind: 'int',
    description: 'Place on the stack, 0 the newest',
    sort: true,
    filter: true,
  },
  { name: 'message', label: 'Message', kind: 'str' },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
] as const satisfies ColumnsOf<GitStash>
