import { processLogColumns } from '../../entities/process_log/columns.js'
import { processPortColumns } from '../../entities/process_port/columns.js'
import type { ProcessPortListParams } from '../../entities/process_port/types.js'
import { processRunColumns } from '../../entities/process_run/columns.js'
import {
  useBatchProcessRuns,
  useCreateProcessRun,
  useDeleteProcessRun,
  usePrefetchProcessRun,
  useProcessRun,
  useProcessRunLogs,
  useProcessRunPorts,
  useProcessRuns,
  useUpdateProcessRun,
} from '../../entities/process_run/hooks.js'
import { processRunCreateSchema, processRunUpdateSchema } from '../../entities/process_run/schema.js'
import type { ProcessRun, ProcessRunListParams } from '../../entities/process_run/types.js'
import { deletes, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Process runs in the admin. */
export const processRunResource = resource({
  name: 'process_run',
  path: 'process-runs',
  label: 'Process run',
  labelPlural: 'Process runs',
  description: 'A process that was started for a project',
  columns: processRunColumns,
  title: 'name',
  list: ['name', 'project_id', 'status', 'process_id', 'started_at', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: [
    'name',
    'command',
    'cwd',
    'process_id',
    'project_id',
    'started_at',
    'status',
    'cpu_usage',
    'exit_code',
    'exited_at',
    'memory_usage',
    'pid',
    'script_name',
    'script_type',
    'signal',
    'args',
    'env',
  ],
  required: ['command', 'cwd', 'process_id', 'project_id'],
  initial: { status: 'running' },
  pageSize: 20,
  keyOf: (row: ProcessRun) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: ProcessRunListParams, extras?: QueryExtras) =>
    useProcessRuns({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useProcessRun(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchProcessRun({ include: ['project'] }),
  create: { use: useCreateProcessRun, schema: processRunCreateSchema },
  update: { use: useUpdateProcessRun, schema: processRunUpdateSchema },
  useDelete: useDeleteProcessRun,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchProcessRuns(options), (row: ProcessRun) => row.id),
  relations: [
    relation({
      name: 'logs',
      label: 'Logs',
      target: 'process_log',
      columns: processLogColumns,
      through: ['run_id'],
      useRows: useProcessRunLogs,
    }),
    relation({
      name: 'ports',
      label: 'Ports',
      target: 'process_port',
      columns: processPortColumns,
      through: ['run_id'],
      useRows: (id: number, params: ProcessPortListParams, extras?: QueryExtras) =>
        useProcessRunPorts(id, { ...params, include: ['project'] }, extras),
    }),
  ],
})
