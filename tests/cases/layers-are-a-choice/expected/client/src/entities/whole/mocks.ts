import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { wholeRecordCreateSchema, wholeRecordReplaceSchema, wholeRecordUpdateSchema } from './schema.js'
import type { WholeRecord } from './types.js'

/** A whole that the schemas accept: another for another number, the same for the same. */
export function sampleWholeRecord(number = 1, values: Partial<WholeRecord> = {}): WholeRecord {
  return {
    id: number,
    name: text('Name', number),
    served_id: null,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of wholes. */
export const wholeRecordMock: Mock<WholeRecord> = {
  entity: 'whole',
  sample: sampleWholeRecord,
  routes: [
    { method: 'POST', path: '/api/wholes/batch', does: 'batch' },
    { method: 'POST', path: '/api/wholes', does: 'create' },
    { method: 'DELETE', path: '/api/wholes/:id', does: 'delete' },
    { method: 'GET', path: '/api/wholes/:id', does: 'get' },
    { method: 'GET', path: '/api/wholes', does: 'list' },
    { method: 'PUT', path: '/api/wholes/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/wholes/:id', does: 'update' },
  ],
  relations: {},
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: wholeRecordCreateSchema, update: wholeRecordUpdateSchema, replace: wholeRecordReplaceSchema },
}
