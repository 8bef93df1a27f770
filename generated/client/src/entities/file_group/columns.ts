import type { ColumnsOf } from '../../runtime/columns.js'
import { groupingStrategyLabels } from '../../values.js'
import type { FileGroup } from './types.js'

/** The fields of a file group as people see them. */
export const fileGroupColumns = [
  { name: 'id', label: 'ID', kind: 'str', sort: true, filter: true },
  { name: 'estimated_tokens', label: 'Estimated tokens', kind: 'int', nullable: true },
  { name: 'file_ids', label: 'File IDs', kind: 'str', many: true },
  { name: 'metadata', label: 'Metadata', kind: 'object', nullable: true },
  { name: 'name', label: 'Name', kind: 'str', sort: true, filter: true, search: true },
  { name: 'priority', label: 'Priority', kind: 'int', description: 'Higher goes first', sort: true, filter: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'relationships', label: 'Relationships', kind: 'object', many: true, nullable: true },
  { name: 'strategy', label: 'Strategy', kind: 'enum', values: groupingStrategyLabels, sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<FileGroup>
