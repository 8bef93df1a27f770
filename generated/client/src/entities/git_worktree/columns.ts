import type { ColumnsOf } from '../../runtime/columns.js'
import type { GitWorktree } from './types.js'

/** The fields of a git worktree as people see them. */
export const gitWorktreeColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'branch', label: 'Branch', kind: 'str', sort: true, filter: true },
  { name: 'commit', label: 'Commit', kind: 'str' },
  { name: 'is_locked', label: 'Is locked', kind: 'bool' },
  { name: 'is_main', label: 'Is main', kind: 'bool', sort: true, filter: true },
  { name: 'lock_reason', label: 'Lock reason', kind: 'str', nullable: true },
  { name: 'path', label: 'Path', kind: 'str', sort: true, filter: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'prunable', label: 'Prunable', kind: 'bool', nullable: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<GitWorktree>
