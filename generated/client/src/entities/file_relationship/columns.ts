import type { ColumnsOf } from '../../runtime/columns.js'
import { fileRelationshipTypeLabels } from '../../values.js'
import type { FileRelationship } from './types.js'

/** The fields of a file relationship as people see them. */
export const fileRelationshipColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'metadata', label: 'Metadata', kind: 'json', nullable: true },
  { name: 'source_file_id', label: 'Source file', kind: 'str', relation: 'source_file', sort: true, filter: true },
  { name: 'strength', label: 'Strength', kind: 'float', sort: true, filter: true },
  { name: 'target_file_id', label: 'Target file', kind: 'str', relation: 'target_file', sort: true, filter: true },
  { name: 'type', label: 'Type', kind: 'enum', values: fileRelationshipTypeLabels, sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<FileRelationship>
