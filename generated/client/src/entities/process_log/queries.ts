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

export const processLogListOptions = (params: ProcessLogListParams = {}) =>
  queryOf({
    queryKey: processLogKeys.list(params),
    queryFn: ({ client, signal }) => listProcessLogs(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

export const processLogInfiniteOptions = (params: ProcessLogListParams = {}) =>
  infiniteQueryOf({
    queryKey: processLogKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listProcessLogs(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

export const processLogDetailOptions = (id: number, params: ProcessLogGetParams = {}) =>
  queryOf({
    queryKey: processLogKeys.detail(id, params),
    queryFn: ({ client, signal }) => getProcessLog(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

export const createProcessLogOptions = () =>
  mutationOf({
    mutationKey: processLogKeys.write('create'),
    mutationFn: (payload: ProcessLogCreate, { client }) => createProcessLog(httpOf(client), payload),
  })

export const deleteProcessLogOptions = () =>
  mutationOf({
    mutationKey: processLogKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteProcessLog(httpOf(client), id),
  })

export const batchProcessLogsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: processLogKeys.write('batch'),
    mutationFn: (request: ProcessLogBatch, { client }) => batchProcessLogs(httpOf(client), request, options),
  })
