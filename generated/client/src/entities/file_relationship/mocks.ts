import type { Mock } from '../../runtime/mocks.js'
import { datetime, float, oneOf, text } from '../../runtime/samples.js'
import { FileRelationshipType } from '../../values.js'
import { fileRelationshipCreateSchema, fileRelationshipReplaceSchema, fileRelationshipUpdateSchema } from './schema.js'
import type { FileRelationship } from './types.js'

/** A file relationship that the schemas accept: another for another number, the same for the same. */
export function sampleFileRelationship(number = 1, values: Partial<FileRelationship> = {}): FileRelationship {
  return {
    id: number,
    metadata: {},
    source_file_id: text('Id', number, { min: 1 }),
    strength: float(number, { ge: 0, le: 1 }),
    target_file_id: text('Id', number, { min: 1 }),
    type: oneOf(FileRelationshipType, number),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of file relationships. */
export const fileRelationshipMock: Mock<FileRelationship> = {
  entity: 'file_relationship',
  sample: sampleFileRelationship,
  routes: [
    { method: 'POST', path: '/api/file-relationships/batch', does: 'batch' },
    { method: 'POST', path: '/api/file-relationships', does: 'create' },
    { method: 'DELETE', path: '/api/file-relationships/:id', does: 'delete' },
    { method: 'GET', path: '/api/file-relationships/:id', does: 'get' },
    { method: 'GET', path: '/api/file-relationships', does: 'list' },
    { method: 'PUT', path: '/api/file-relationships/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/file-relationships/:id', does: 'update' },
  ],
  relations: {
    source_file: { target: 'file', fields: { source_file_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
    target_file: { target: 'file', fields: { target_file_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: {
    create: fileRelationshipCreateSchema,
    update: fileRelationshipUpdateSchema,
    replace: fileRelationshipReplaceSchema,
  },
}
