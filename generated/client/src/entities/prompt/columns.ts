import type { ColumnsOf } from '../../runtime/columns.js'
import type { Prompt } from './types.js'

/** The fields of a prompt as people see them. */
export const promptColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'content', label: 'Content', kind: 'text', search: true },
  { name: 'description', label: 'Description', kind: 'text', nullable: true },
  {
    name: 'project_id',
    label: 'Project',
    kind: 'int',
    relation: 'project',
    description: 'Nothing for a prompt that serves every project',
    nullable: true,
    sort: true,
    filter: true,
  },
  { name: 'tags', label: 'Tags', kind: 'str', many: true },
  { name: 'title', label: 'Title', kind: 'str', sort: true, filter: true, search: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Prompt>
