import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { fileCreateSchema, fileReplaceSchema, fileUpdateSchema } from './schema.js'
import type { File } from './types.js'

/** A file that the schemas accept: another for another number, the same for the same. */
export function sampleFile(number = 1, values: Partial<File> = {}): File {
  return {
    id: text('Id', number, { min: 1 }),
    checksum: null,
    content: null,
    content_type: null,
    exports: null,
    extension: null,
    imports: null,
    is_relevant: false,
    last_modified: null,
    meta: null,
    name: text('Name', number, { min: 1, max: 255 }),
    path: text('Path', number, { min: 1, max: 1024 }),
    project_id: number,
    relevance_score: null,
    size: null,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of files. */
export const fileMock: Mock<File> = {
  entity: 'file',
  sample: sampleFile,
  routes: [
    { method: 'POST', path: '/api/files/batch', does: 'batch' },
    { method: 'POST', path: '/api/files', does: 'create' },
    { method: 'DELETE', path: '/api/files/:id', does: 'delete' },
    { method: 'GET', path: '/api/files/:id', does: 'get' },
    { method: 'GET', path: '/api/files', does: 'list' },
    { method: 'PUT', path: '/api/files/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/files/:id', does: 'update' },
    { method: 'GET', path: '/api/files/:id/export-statements', does: 'related', relation: 'export_statements' },
    { method: 'GET', path: '/api/files/:id/file-importances', does: 'related', relation: 'file_importances' },
    { method: 'GET', path: '/api/files/:id/import-statements', does: 'related', relation: 'import_statements' },
    {
      method: 'GET',
      path: '/api/files/:id/incoming-relationships',
      does: 'related',
      relation: 'incoming_relationships',
    },
    {
      method: 'GET',
      path: '/api/files/:id/outgoing-relationships',
      does: 'related',
      relation: 'outgoing_relationships',
    },
    { method: 'GET', path: '/api/files/:id/related-by', does: 'related', relation: 'related_by' },
    { method: 'GET', path: '/api/files/:id/related-files', does: 'related', relation: 'related_files' },
    { method: 'GET', path: '/api/files/:id/relevance-scores', does: 'related', relation: 'relevance_scores' },
    { method: 'PUT', path: '/api/files/:id/selected-by/:project_id', does: 'relate', relation: 'selected_by' },
    { method: 'GET', path: '/api/files/:id/selected-by', does: 'related', relation: 'selected_by' },
    { method: 'DELETE', path: '/api/files/:id/selected-by/:project_id', does: 'part', relation: 'selected_by' },
    { method: 'GET', path: '/api/files/:id/selections', does: 'related', relation: 'selections' },
  ],
  relations: {
    export_statements: { target: 'file_export_info', fields: { id: 'file_id' }, single: false },
    file_importances: { target: 'file_importance', fields: { id: 'file_id' }, single: false },
    import_statements: { target: 'file_import_info', fields: { id: 'file_id' }, single: false },
    incoming_relationships: { target: 'file_relationship', fields: { id: 'target_file_id' }, single: false },
    outgoing_relationships: { target: 'file_relationship', fields: { id: 'source_file_id' }, single: false },
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
    related_by: {
      target: 'file',
      fields: { id: 'target_file_id' },
      single: false,
      through: { rows: 'file_relationship', fields: { source_file_id: 'id' } },
    },
    related_files: {
      target: 'file',
      fields: { id: 'source_file_id' },
      single: false,
      through: { rows: 'file_relationship', fields: { target_file_id: 'id' } },
    },
    relevance_scores: { target: 'relevance_score', fields: { id: 'file_id' }, single: false },
    selected_by: {
      target: 'project',
      fields: { id: 'file_id' },
      single: false,
      through: { rows: 'selected_file', fields: { project_id: 'id' } },
    },
    selections: { target: 'selected_file', fields: { id: 'file_id' }, single: false },
  },
  unique: [],
  search: ['name', 'path'],
  limit: 20,
  versioned: false,
  schemas: { create: fileCreateSchema, update: fileUpdateSchema, replace: fileReplaceSchema },
}
