import type { ColumnsOf } from '../../runtime/columns.js'
import type { GitTag } from './types.js'

/** The fields of a git tag as people see them. */
export const gitTagColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'annotation', label: 'Annotation', kind: 'text', nullable: true },
  { name: 'commit', label: 'Commit', kind: 'str', example: '9fceb02', sort: true, filter: true },
  { name: 'name', label: 'Name', kind: 'str', sort: true, filter: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'tagger', label: 'Tagger', kind: 'object', nullable: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<GitTag>
