import type { ColumnsOf } from '../../runtime/columns.js'
import type { FileImportInfo } from './types.js'

/** The fields of a file import info as people see them. */
export const fileImportInfoColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'file_id', label: 'File', kind: 'str', relation: 'file', sort: true, filter: true },
  { name: 'source', label: 'Source', kind: 'str', sort: true, filter: true },
  { name: 'specifiers', label: 'Specifiers', kind: 'object', many: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<FileImportInfo>
