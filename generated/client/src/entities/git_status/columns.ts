import type { ColumnsOf } from '../../runtime/columns.js'
import type { GitStatus } from './types.js'

/** The fields of a git status as people see them. */
export const gitStatusColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'ahead', label: 'Ahead', kind: 'int' },
  { name: 'behind', label: 'Behind', kind: 'int' },
  { name: 'conflicted', label: 'Conflicted', kind: 'str', many: true },
  { name: 'created', label: 'Created', kind: 'str', many: true },
  { name: 'current', label: 'Current', kind: 'str', description: 'Branch', nullable: true, sort: true, filter: true },
  { name: 'deleted', label: 'Deleted', kind: 'str', many: true },
  { name: 'files', label: 'Files', kind: 'object', many: true },
  { name: 'is_repo', label: 'Is repo', kind: 'bool', sort: true, filter: true },
  { name: 'modified', label: 'Modified', kind: 'str', many: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'renamed', label: 'Renamed', kind: 'str', many: true },
  { name: 'staged', label: 'Staged', kind: 'str', many: true },
  { name: 'tracking', label: 'Tracking', kind: 'str', description: 'Upstream branch', nullable: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<GitStatus>
