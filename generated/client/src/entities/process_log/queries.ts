import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
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
  queryOptions({
    queryKey: processLogKeys.list(params),
    queryFn: ({ client, signal }) => listProcessLogs(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

export const processLogInfiniteOptions = (params: ProcessLogListParams = {}) =>
  infiniteQueryOptions({
    queryKey: processLogKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listProcessLogs(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

export const processLogDetailOptions = (id: number, params: ProcessLogGetParams = {}) =>
  queryOptions({
    queryKey: processLogKeys.detail(id, params),
    queryFn: ({ client, signal }) => getProcessLog(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

export const createProcessLogOptions = () =>
  mutationOptions({
    mutationKey: processLogKeys.write('create'),
    mutationFn: (payload: ProcessLogCreate, { client }) => createProcessLog(httpOf(client), payload),
  })

export const deleteProcessLogOptions = () =>
  mutationOptions({
    mutationKey: processLogKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteProcessLog(httpOf(client), id),
  })

export const batchProcessLogsOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: processLogKeys.write('batch'),
    mutationFn: (request: ProcessLogBatch, { client }) => batchProcessLogs(httpOf(client), request, options),
  })
