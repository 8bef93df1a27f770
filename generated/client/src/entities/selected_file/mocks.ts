import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { selectedFileCreateSchema, selectedFileReplaceSchema, selectedFileUpdateSchema } from './schema.js'
import type { SelectedFile } from './types.js'

/** A selected file that the schemas accept: another for another number, the same for the same. */
export function sampleSelectedFile(number = 1, values: Partial<SelectedFile> = {}): SelectedFile {
  return {
    id: number,
    file_id: text('Id', number, { min: 1 }),
    is_active: true,
    project_id: number,
    selected_at: datetime(number),
    selection_reason: null,
    ...values,
  }
}

/** What a mocked API knows of selected files. */
export const selectedFileMock: Mock<SelectedFile> = {
  entity: 'selected_file',
  sample: sampleSelectedFile,
  routes: [
    { method: 'POST', path: '/api/selected-files/batch', does: 'batch' },
    { method: 'POST', path: '/api/selected-files', does: 'create' },
    { method: 'DELETE', path: '/api/selected-files/:id', does: 'delete' },
    { method: 'GET', path: '/api/selected-files/:id', does: 'get' },
    { method: 'GET', path: '/api/selected-files', does: 'list' },
    { method: 'PUT', path: '/api/selected-files/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/selected-files/:id', does: 'update' },
  ],
  relations: {
    file: { target: 'file', fields: { file_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [['project_id', 'file_id']],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: selectedFileCreateSchema, update: selectedFileUpdateSchema, replace: selectedFileReplaceSchema },
}
