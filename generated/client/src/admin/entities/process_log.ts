import { processLogColumns } from '../../entities/process_log/columns.js'
import {
  useBatchProcessLogs,
  useCreateProcessLog,
  useDeleteProcessLog,
  usePrefetchProcessLog,
  useProcessLog,
  useProcessLogs,
} from '../../entities/process_log/hooks.js'
import { processLogCreateSchema } from '../../entities/process_log/schema.js'
import type { ProcessLog, ProcessLogListParams } from '../../entities/process_log/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Process logs in the admin. */
export const processLogResource = resource({
  name: 'process_log',
  path: 'process-logs',
  label: 'Process log',
  labelPlural: 'Process logs',
  description: 'A line that a process wrote',
  columns: processLogColumns,
  title: 'content',
  list: ['content', 'run_id', 'type', 'timestamp', 'created_at', 'line_number'],
  key: ['id'],
  refs: { run_id: 'process_run' },
  fields: ['content', 'line_number', 'run_id', 'timestamp', 'type'],
  required: ['content', 'line_number', 'run_id', 'timestamp', 'type'],
  pageSize: 100,
  keyOf: (row: ProcessLog) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: ProcessLogListParams, extras?: QueryExtras) =>
    useProcessLogs({ ...params, include: ['run'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useProcessLog(id, { include: ['run'] }, extras),
  usePrefetch: () => usePrefetchProcessLog({ include: ['run'] }),
  create: { use: useCreateProcessLog, schema: processLogCreateSchema },
  useDelete: useDeleteProcessLog,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchProcessLogs(options), (row: ProcessLog) => row.id),
  relations: [],
})
