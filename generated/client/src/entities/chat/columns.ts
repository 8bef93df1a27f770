import type { ColumnsOf } from '../../runtime/columns.js'
import type { Chat } from './types.js'

/** The fields of a chat as people see them. */
export const chatColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', nullable: true, sort: true, filter: true },
  { name: 'title', label: 'Title', kind: 'str', search: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Chat>
