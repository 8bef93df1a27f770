import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { fileImportInfoCreateSchema, fileImportInfoReplaceSchema, fileImportInfoUpdateSchema } from './schema.js'
import type { FileImportInfo } from './types.js'

/** A file import info that the schemas accept: another for another number, the same for the same. */
export function sampleFileImportInfo(number = 1, values: Partial<FileImportInfo> = {}): FileImportInfo {
  return {
    id: number,
    file_id: text('Id', number, { min: 1 }),
    source: text('Source', number, { min: 1, max: 1024 }),
    specifiers: [],
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of file import infos. */
export const fileImportInfoMock: Mock<FileImportInfo> = {
  entity: 'file_import_info',
  sample: sampleFileImportInfo,
  routes: [
    { method: 'POST', path: '/api/file-import-infos/batch', does: 'batch' },
    { method: 'POST', path: '/api/file-import-infos', does: 'create' },
    { method: 'DELETE', path: '/api/file-import-infos/:id', does: 'delete' },
    { method: 'GET', path: '/api/file-import-infos/:id', does: 'get' },
    { method: 'GET', path: '/api/file-import-infos', does: 'list' },
    { method: 'PUT', path: '/api/file-import-infos/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/file-import-infos/:id', does: 'update' },
  ],
  relations: {
    file: { target: 'file', fields: { file_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: {
    create: fileImportInfoCreateSchema,
    update: fileImportInfoUpdateSchema,
    replace: fileImportInfoReplaceSchema,
  },
}
