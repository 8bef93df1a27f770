import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { processRunCreateSchema, processRunReplaceSchema, processRunUpdateSchema } from './schema.js'
import type { ProcessRun } from './types.js'

/** A process run that the schemas accept: another for another number, the same for the same. */
export function sampleProcessRun(number = 1, values: Partial<ProcessRun> = {}): ProcessRun {
  return {
    id: number,
    args: [],
    command: text('Command', number, { min: 1, max: 2000 }),
    cpu_usage: null,
    cwd: text('Cwd', number, { max: 1024 }),
    env: null,
    exit_code: null,
    exited_at: null,
    memory_usage: null,
    name: null,
    pid: null,
    process_id: text('Process id', number, { min: 1, max: 100 }),
    project_id: number,
    script_name: null,
    script_type: null,
    signal: null,
    started_at: datetime(number),
    status: 'running',
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of process runs. */
export const processRunMock: Mock<ProcessRun> = {
  entity: 'process_run',
  sample: sampleProcessRun,
  routes: [
    { method: 'POST', path: '/api/process-runs/batch', does: 'batch' },
    { method: 'POST', path: '/api/process-runs', does: 'create' },
    { method: 'DELETE', path: '/api/process-runs/:id', does: 'delete' },
    { method: 'GET', path: '/api/process-runs/:id', does: 'get' },
    { method: 'GET', path: '/api/process-runs', does: 'list' },
    { method: 'PUT', path: '/api/process-runs/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/process-runs/:id', does: 'update' },
    { method: 'GET', path: '/api/process-runs/:id/logs', does: 'related', relation: 'logs' },
    { method: 'GET', path: '/api/process-runs/:id/ports', does: 'related', relation: 'ports' },
  ],
  relations: {
    logs: { target: 'process_log', fields: { id: 'run_id' }, single: false },
    ports: { target: 'process_port', fields: { id: 'run_id' }, single: false },
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [['process_id']],
  search: ['command', 'name'],
  limit: 20,
  versioned: false,
  schemas: { create: processRunCreateSchema, update: processRunUpdateSchema, replace: processRunReplaceSchema },
}
