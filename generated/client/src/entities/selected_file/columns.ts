import type { ColumnsOf } from '../../runtime/columns.js'
import type { SelectedFile } from './types.js'

/** The fields of a selected file as people see them. */
export const selectedFileColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'file_id', label: 'File', kind: 'str', relation: 'file', sort: true, filter: true },
  { name: 'is_active', label: 'Is active', kind: 'bool', sort: true, filter: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'selected_at', label: 'Selected at', kind: 'datetime', sort: true, filter: true },
  { name: 'selection_reason', label: 'Selection reason', kind: 'str', nullable: true },
] as const satisfies ColumnsOf<SelectedFile>
