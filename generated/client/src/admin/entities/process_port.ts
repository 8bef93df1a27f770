import { processPortColumns } from '../../entities/process_port/columns.js'
import {
  useBatchProcessPorts,
  useCreateProcessPort,
  useDeleteProcessPort,
  usePrefetchProcessPort,
  useProcessPort,
  useProcessPorts,
  useUpdateProcessPort,
} from '../../entities/process_port/hooks.js'
import { processPortCreateSchema, processPortUpdateSchema } from '../../entities/process_port/schema.js'
import type { ProcessPort, ProcessPortListParams } from '../../entities/process_port/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Process ports in the admin. */
export const processPortResource = resource({
  name: 'process_port',
  path: 'process-ports',
  label: 'Process port',
  labelPlural: 'Process ports',
  description: 'A port that a process of a project listens on',
  columns: processPortColumns,
  title: 'id',
  list: ['id', 'project_id', 'state', 'protocol', 'port', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project', run_id: 'process_run' },
  fields: ['port', 'project_id', 'address', 'protocol', 'state', 'pid', 'process_name', 'run_id'],
  required: ['port', 'project_id'],
  initial: { address: '0.0.0.0', protocol: 'tcp', state: 'listening' },
  pageSize: 20,
  keyOf: (row: ProcessPort) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: ProcessPortListParams, extras?: QueryExtras) =>
    useProcessPorts({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useProcessPort(id, { include: ['project', 'run'] }, extras),
  usePrefetch: () => usePrefetchProcessPort({ include: ['project', 'run'] }),
  create: { use: useCreateProcessPort, schema: processPortCreateSchema },
  update: { use: useUpdateProcessPort, schema: processPortUpdateSchema },
  useDelete: useDeleteProcessPort,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchProcessPorts(options), (row: ProcessPort) => row.id),
  relations: [],
})
