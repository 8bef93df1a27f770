import type { ColumnsOf } from '../../runtime/columns.js'
import type { Project } from './types.js'

/** The fields of a project as people see them. */
export const projectColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'description', label: 'Description', kind: 'text', nullable: true, search: true },
  { name: 'name', label: 'Name', kind: 'str', example: 'Stratagen', sort: true, filter: true, search: true },
  {
    name: 'path',
    label: 'Path',
    kind: 'str',
    description: 'Folder on the machine that serves the API',
    example: '/home/ada/stratagen',
    sort: true,
    filter: true,
  },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Project>
