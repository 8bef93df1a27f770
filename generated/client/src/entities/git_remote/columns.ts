import type { ColumnsOf } from '../../runtime/columns.js'
import type { GitRemote } from './types.js'

/** The fields of a git remote as people see them. */
export const gitRemoteColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'fetch', label: 'Fetch', kind: 'str', description: 'Where git fetches from' },
  { name: 'name', label: 'Name', kind: 'str', example: 'origin', sort: true, filter: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'push', label: 'Push', kind: 'str', description: 'Where git pushes to' },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<GitRemote>
