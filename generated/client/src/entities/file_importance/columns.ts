import type { ColumnsOf } from '../../runtime/columns.js'
import type { FileImportance } from './types.js'

/** The fields of a file importance as people see them. */
export const fileImportanceColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'dependency_score', label: 'Dependency score', kind: 'float' },
  { name: 'file_id', label: 'File', kind: 'str', relation: 'file', sort: true, filter: true },
  { name: 'location_score', label: 'Location score', kind: 'float' },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'recency_score', label: 'Recency score', kind: 'float' },
  { name: 'score', label: 'Score', kind: 'float', sort: true, filter: true },
  { name: 'size_score', label: 'Size score', kind: 'float' },
  { name: 'type_score', label: 'Type score', kind: 'float' },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<FileImportance>
