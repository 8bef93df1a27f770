import type { ColumnsOf } from '../../runtime/columns.js'
import type { File } from './types.js'

/** The fields of a file as people see them. */
export const fileColumns = [
  { name: 'id', label: 'ID', kind: 'str', sort: true, filter: true },
  { name: 'checksum', label: 'Checksum', kind: 'str', nullable: true, sort: true, filter: true },
  { name: 'content', label: 'Content', kind: 'text', nullable: true },
  { name: 'content_type', label: 'Content type', kind: 'str', nullable: true },
  { name: 'exports', label: 'Exports', kind: 'object', many: true, nullable: true },
  { name: 'extension', label: 'Extension', kind: 'str', example: '.py', nullable: true, sort: true, filter: true },
  { name: 'imports', label: 'Imports', kind: 'object', many: true, nullable: true },
  { name: 'is_relevant', label: 'Is relevant', kind: 'bool', nullable: true, sort: true, filter: true },
  { name: 'last_modified', label: 'Last modified', kind: 'datetime', nullable: true },
  { name: 'meta', label: 'Meta', kind: 'text', nullable: true },
  { name: 'name', label: 'Name', kind: 'str', sort: true, filter: true, search: true },
  { name: 'path', label: 'Path', kind: 'str', sort: true, filter: true, search: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'relevance_score', label: 'Relevance score', kind: 'float', nullable: true, sort: true, filter: true },
  { name: 'size', label: 'Size', kind: 'int', description: 'Bytes', nullable: true, sort: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<File>
