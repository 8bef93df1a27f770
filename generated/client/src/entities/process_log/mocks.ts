import type { Mock } from '../../runtime/mocks.js'
import { datetime, int, oneOf, text } from '../../runtime/samples.js'
import { ProcessLogType } from '../../values.js'
import { processLogCreateSchema, processLogUpdateSchema } from './schema.js'
import type { ProcessLog } from './types.js'

/** A process log that the schemas accept: another for another number, the same for the same. */
export function sampleProcessLog(number = 1, values: Partial<ProcessLog> = {}): ProcessLog {
  return {
    id: number,
    content: text('Content', number),
    created_at: datetime(number),
    line_number: int(number, { ge: 1 }),
    run_id: number,
    timestamp: datetime(number),
    type: oneOf(ProcessLogType, number),
    ...values,
  }
}

/** What a mocked API knows of process logs. */
export const processLogMock: Mock<ProcessLog> = {
  entity: 'process_log',
  sample: sampleProcessLog,
  routes: [
    { method: 'POST', path: '/api/process-logs/batch', does: 'batch' },
    { method: 'POST', path: '/api/process-logs', does: 'create' },
    { method: 'DELETE', path: '/api/process-logs/:id', does: 'delete' },
    { method: 'GET', path: '/api/process-logs/:id', does: 'get' },
    { method: 'GET', path: '/api/process-logs', does: 'list' },
  ],
  relations: {
    run: { target: 'process_run', fields: { run_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: ['content'],
  limit: 100,
  versioned: false,
  schemas: { create: processLogCreateSchema, update: processLogUpdateSchema },
}
