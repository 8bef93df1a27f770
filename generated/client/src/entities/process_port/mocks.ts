import type { Mock } from '../../runtime/mocks.js'
import { datetime, int } from '../../runtime/samples.js'
import { processPortCreateSchema, processPortReplaceSchema, processPortUpdateSchema } from './schema.js'
import type { ProcessPort } from './types.js'

/** A process port that the schemas accept: another for another number, the same for the same. */
export function sampleProcessPort(number = 1, values: Partial<ProcessPort> = {}): ProcessPort {
  return {
    id: number,
    address: '0.0.0.0',
    pid: null,
    port: int(number, { ge: 1, le: 65535 }),
    process_name: null,
    project_id: number,
    protocol: 'tcp',
    run_id: null,
    state: 'listening',
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of process ports. */
export const processPortMock: Mock<ProcessPort> = {
  entity: 'process_port',
  sample: sampleProcessPort,
  routes: [
    { method: 'POST', path: '/api/process-ports/batch', does: 'batch' },
    { method: 'POST', path: '/api/process-ports', does: 'create' },
    { method: 'DELETE', path: '/api/process-ports/:id', does: 'delete' },
    { method: 'GET', path: '/api/process-ports/:id', does: 'get' },
    { method: 'GET', path: '/api/process-ports', does: 'list' },
    { method: 'PUT', path: '/api/process-ports/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/process-ports/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
    run: { target: 'process_run', fields: { run_id: 'id' }, single: true, required: false, onDelete: 'set_null' },
  },
  unique: [['project_id', 'port']],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: processPortCreateSchema, update: processPortUpdateSchema, replace: processPortReplaceSchema },
}
