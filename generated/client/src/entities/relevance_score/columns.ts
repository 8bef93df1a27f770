import type { ColumnsOf } from '../../runtime/columns.js'
import type { RelevanceScore } from './types.js'

/** The fields of a relevance score as people see them. */
export const relevanceScoreColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'file_id', label: 'File', kind: 'str', relation: 'file', sort: true, filter: true },
  { name: 'import_score', label: 'Import score', kind: 'float' },
  { name: 'keyword_score', label: 'Keyword score', kind: 'float' },
  { name: 'path_score', label: 'Path score', kind: 'float' },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'query', label: 'Query', kind: 'str', nullable: true, sort: true, filter: true },
  { name: 'recency_score', label: 'Recency score', kind: 'float' },
  { name: 'total_score', label: 'Total score', kind: 'float', sort: true, filter: true },
  { name: 'type_score', label: 'Type score', kind: 'float' },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<RelevanceScore>
