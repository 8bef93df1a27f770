import type { ColumnsOf } from '../../runtime/columns.js'
import type { RelevanceConfig } from './types.js'

/** The fields of a relevance config as people see them. */
export const relevanceConfigColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'max_files', label: 'Max files', kind: 'int' },
  { name: 'min_score', label: 'Min score', kind: 'float' },
  { name: 'name', label: 'Name', kind: 'str', sort: true, filter: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'weights', label: 'Weights', kind: 'object' },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<RelevanceConfig>
