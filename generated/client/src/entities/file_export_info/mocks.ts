import type { Mock } from '../../runtime/mocks.js'
import { datetime, oneOf, text } from '../../runtime/samples.js'
import { ExportType } from '../../values.js'
import { fileExportInfoCreateSchema, fileExportInfoReplaceSchema, fileExportInfoUpdateSchema } from './schema.js'
import type { FileExportInfo } from './types.js'

/** A file export info that the schemas accept: another for another number, the same for the same. */
export function sampleFileExportInfo(number = 1, values: Partial<FileExportInfo> = {}): FileExportInfo {
  return {
    id: number,
    file_id: text('Id', number, { min: 1 }),
    source: null,
    specifiers: null,
    type: oneOf(ExportType, number),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of file export infos. */
export const fileExportInfoMock: Mock<FileExportInfo> = {
  entity: 'file_export_info',
  sample: sampleFileExportInfo,
  routes: [
    { method: 'POST', path: '/api/file-export-infos/batch', does: 'batch' },
    { method: 'POST', path: '/api/file-export-infos', does: 'create' },
    { method: 'DELETE', path: '/api/file-export-infos/:id', does: 'delete' },
    { method: 'GET', path: '/api/file-export-infos/:id', does: 'get' },
    { method: 'GET', path: '/api/file-export-infos', does: 'list' },
    { method: 'PUT', path: '/api/file-export-infos/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/file-export-infos/:id', does: 'update' },
  ],
  relations: {
    file: { target: 'file', fields: { file_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: {
    create: fileExportInfoCreateSchema,
    update: fileExportInfoUpdateSchema,
    replace: fileExportInfoReplaceSchema,
  },
}
