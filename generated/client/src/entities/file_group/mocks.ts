import type { Mock } from '../../runtime/mocks.js'
import { datetime, oneOf, text } from '../../runtime/samples.js'
import { GroupingStrategy } from '../../values.js'
import { fileGroupCreateSchema, fileGroupReplaceSchema, fileGroupUpdateSchema } from './schema.js'
import type { FileGroup } from './types.js'

/** A file group that the schemas accept: another for another number, the same for the same. */
export function sampleFileGroup(number = 1, values: Partial<FileGroup> = {}): FileGroup {
  return {
    id: text('Id', number, { min: 1 }),
    estimated_tokens: null,
    file_ids: [],
    metadata: null,
    name: text('Name', number, { min: 1, max: 200 }),
    priority: 5,
    project_id: number,
    relationships: null,
    strategy: oneOf(GroupingStrategy, number),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of file groups. */
export const fileGroupMock: Mock<FileGroup> = {
  entity: 'file_group',
  sample: sampleFileGroup,
  routes: [
    { method: 'POST', path: '/api/file-groups/batch', does: 'batch' },
    { method: 'POST', path: '/api/file-groups', does: 'create' },
    { method: 'DELETE', path: '/api/file-groups/:id', does: 'delete' },
    { method: 'GET', path: '/api/file-groups/:id', does: 'get' },
    { method: 'GET', path: '/api/file-groups', does: 'list' },
    { method: 'PUT', path: '/api/file-groups/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/file-groups/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: ['name'],
  limit: 20,
  versioned: false,
  schemas: { create: fileGroupCreateSchema, update: fileGroupUpdateSchema, replace: fileGroupReplaceSchema },
}
