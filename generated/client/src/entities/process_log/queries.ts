import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import {
  batchProcessLogs,
  createProcessLog,
  deleteProcessLog,
  getProcessLog,
  listProcessLogs,
  processLogKeys,
} from './api.js'
import type { ProcessLogBatch, ProcessLogCreate, ProcessLogGetParams, ProcessLogListParams } from './types.js'

/** What `useProcessLogs` asks, as options: for `useQuery`, `useQueries` and the like. */
export const processLogListOptions = (params: ProcessLogListParams = {}) =>
  queryOf({
    queryKey: processLogKeys.list(params),
    queryFn: ({ client, signal }) => listProcessLogs(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

/** What `useProcessLogsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const processLogInfiniteOptions = (params: ProcessLogListParams = {}) =>
  infiniteQueryOf({
    queryKey: processLogKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listProcessLogs(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

/** What `useProcessLog` asks, as options: for `useQuery`, `useQueries` and the like. */
export const processLogDetailOptions = (id: number, params: ProcessLogGetParams = {}) =>
  queryOf({
    queryKey: processLogKeys.detail(id, params),
    queryFn: ({ client, signal }) => getProcessLog(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useCreateProcessLog` sends, as options: for `useMutation`. */
export const createProcessLogOptions = () =>
  mutationOf({
    mutationKey: processLogKeys.write('create'),
    mutationFn: (payload: ProcessLogCreate, { client }) => createProcessLog(httpOf(client), payload),
  })

/** What `useDeleteProcessLog` sends, as options: for `useMutation`. */
export const deleteProcessLogOptions = () =>
  mutationOf({
    mutationKey: processLogKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteProcessLog(httpOf(client), id),
  })

/** What `useBatchProcessLogs` sends, as options: for `useMutation`. */
export const batchProcessLogsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: processLogKeys.write('batch'),
    mutationFn: (request: ProcessLogBatch, { client }) => batchProcessLogs(httpOf(client), request, options),
  })
