import type { ColumnsOf } from '../../runtime/columns.js'
import { exportTypeLabels } from '../../values.js'
import type { FileExportInfo } from './types.js'

/** The fields of a file export info as people see them. */
export const fileExportInfoColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'file_id', label: 'File', kind: 'str', relation: 'file', sort: true, filter: true },
  { name: 'source', label: 'Source', kind: 'str', nullable: true },
  { name: 'specifiers', label: 'Specifiers', kind: 'object', many: true, nullable: true },
  { name: 'type', label: 'Type', kind: 'enum', values: exportTypeLabels, sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<FileExportInfo>
