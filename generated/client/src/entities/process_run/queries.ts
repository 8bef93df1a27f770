import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import { processLogKeys } from '../process_log/api.js'
import type { ProcessLogListParams } from '../process_log/types.js'
import { processPortKeys } from '../process_port/api.js'
import type { ProcessPortListParams } from '../process_port/types.js'
import {
  batchProcessRuns,
  createProcessRun,
  deleteProcessRun,
  getProcessRun,
  listProcessRunLogs,
  listProcessRunPorts,
  listProcessRuns,
  processRunKeys,
  replaceProcessRun,
  updateProcessRun,
} from './api.js'
import type {
  ProcessRunBatch,
  ProcessRunCreate,
  ProcessRunGetParams,
  ProcessRunListParams,
  ProcessRunReplace,
  ProcessRunUpdate,
} from './types.js'

/** What `useProcessRuns` asks, as options: for `useQuery`, `useQueries` and the like. */
export const processRunListOptions = (params: ProcessRunListParams = {}) =>
  queryOf({
    queryKey: processRunKeys.list(params),
    queryFn: ({ client, signal }) => listProcessRuns(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

/** What `useProcessRunsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const processRunInfiniteOptions = (params: ProcessRunListParams = {}) =>
  infiniteQueryOf({
    queryKey: processRunKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listProcessRuns(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

/** What `useProcessRun` asks, as options: for `useQuery`, `useQueries` and the like. */
export const processRunDetailOptions = (id: number, params: ProcessRunGetParams = {}) =>
  queryOf({
    queryKey: processRunKeys.detail(id, params),
    queryFn: ({ client, signal }) => getProcessRun(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useCreateProcessRun` sends, as options: for `useMutation`. */
export const createProcessRunOptions = () =>
  mutationOf({
    mutationKey: processRunKeys.write('create'),
    mutationFn: (payload: ProcessRunCreate, { client }) => createProcessRun(httpOf(client), payload),
  })

/** What `useUpdateProcessRun` sends, as options: for `useMutation`. */
export const updateProcessRunOptions = () =>
  mutationOf({
    mutationKey: processRunKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ProcessRunUpdate }, { client }) =>
      updateProcessRun(httpOf(client), id, changes),
  })

/** What `useReplaceProcessRun` sends, as options: for `useMutation`. */
export const replaceProcessRunOptions = () =>
  mutationOf({
    mutationKey: processRunKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ProcessRunReplace }, { client }) =>
      replaceProcessRun(httpOf(client), id, payload),
  })

/** What `useDeleteProcessRun` sends, as options: for `useMutation`. */
export const deleteProcessRunOptions = () =>
  mutationOf({
    mutationKey: processRunKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteProcessRun(httpOf(client), id),
  })

/** What `useBatchProcessRuns` sends, as options: for `useMutation`. */
export const batchProcessRunsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: processRunKeys.write('batch'),
    mutationFn: (request: ProcessRunBatch, { client }) => batchProcessRuns(httpOf(client), request, options),
  })

/** What `useProcessRunLogs` asks, as options: for `useQuery`, `useQueries` and the like. */
export const processRunLogsOptions = (id: number, params: ProcessLogListParams = {}) =>
  queryOf({
    queryKey: processLogKeys.related(params, { of: 'process_run', id, relation: 'logs' }),
    queryFn: ({ client, signal }) => listProcessRunLogs(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useProcessRunPorts` asks, as options: for `useQuery`, `useQueries` and the like. */
export const processRunPortsOptions = (id: number, params: ProcessPortListParams = {}) =>
  queryOf({
    queryKey: processPortKeys.related(params, { of: 'process_run', id, relation: 'ports' }),
    queryFn: ({ client, signal }) => listProcessRunPorts(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })
