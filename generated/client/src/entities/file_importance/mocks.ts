import type { Mock } from '../../runtime/mocks.js'
import { datetime, float, text } from '../../runtime/samples.js'
import { fileImportanceCreateSchema, fileImportanceReplaceSchema, fileImportanceUpdateSchema } from './schema.js'
import type { FileImportance } from './types.js'

/** A file importance that the schemas accept: another for another number, the same for the same. */
export function sampleFileImportance(number = 1, values: Partial<FileImportance> = {}): FileImportance {
  return {
    id: number,
    dependency_score: float(number),
    file_id: text('Id', number, { min: 1 }),
    location_score: float(number),
    project_id: number,
    recency_score: float(number),
    score: float(number),
    size_score: float(number),
    type_score: float(number),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of file importances. */
export const fileImportanceMock: Mock<FileImportance> = {
  entity: 'file_importance',
  sample: sampleFileImportance,
  routes: [
    { method: 'POST', path: '/api/file-importances/batch', does: 'batch' },
    { method: 'POST', path: '/api/file-importances', does: 'create' },
    { method: 'DELETE', path: '/api/file-importances/:id', does: 'delete' },
    { method: 'GET', path: '/api/file-importances/:id', does: 'get' },
    { method: 'GET', path: '/api/file-importances', does: 'list' },
    { method: 'PUT', path: '/api/file-importances/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/file-importances/:id', does: 'update' },
  ],
  relations: {
    file: { target: 'file', fields: { file_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: {
    create: fileImportanceCreateSchema,
    update: fileImportanceUpdateSchema,
    replace: fileImportanceReplaceSchema,
  },
}
