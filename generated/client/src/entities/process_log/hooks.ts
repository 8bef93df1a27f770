import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'

import { type BatchOptions, type QueryExtras, useInvalidate, type WriteExtras } from '../../runtime/index.js'
import { type PrefetchExtras, usePrefetch } from '../../runtime/prefetch.js'
import {
  batchProcessLogsOptions,
  createProcessLogOptions,
  deleteProcessLogOptions,
  processLogDetailOptions,
  processLogInfiniteOptions,
  processLogListOptions,
} from './queries.js'
import type { ProcessLogGetParams, ProcessLogListParams } from './types.js'

/** One page of the process logs that match: `GET /api/process-logs`. */
export const useProcessLogs = (params?: ProcessLogListParams, extras?: QueryExtras) =>
  useQuery({ ...processLogListOptions(params), ...extras })

export const useSuspenseProcessLogs = (params?: ProcessLogListParams) =>
  useSuspenseQuery(processLogListOptions(params))

export const useProcessLogsInfinite = (params?: ProcessLogListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...processLogInfiniteOptions(params), ...extras })

export const useSuspenseProcessLogsInfinite = (params?: ProcessLogListParams) =>
  useSuspenseInfiniteQuery(processLogInfiniteOptions(params))

/** The process log with this key: `GET /api/process-logs/{id}`. */
export const useProcessLog = (id: number, params?: ProcessLogGetParams, extras?: QueryExtras) =>
  useQuery({ ...processLogDetailOptions(id, params), ...extras })

export const useSuspenseProcessLog = (id: number, params?: ProcessLogGetParams) =>
  useSuspenseQuery(processLogDetailOptions(id, params))

/** Creates a new process log: `POST /api/process-logs`. */
export const useCreateProcessLog = (extras?: WriteExtras<typeof createProcessLogOptions>) =>
  useMutation({ ...createProcessLogOptions(), ...extras })

/** Deletes the process log with this key: `DELETE /api/process-logs/{id}`. */
export const useDeleteProcessLog = (extras?: WriteExtras<typeof deleteProcessLogOptions>) =>
  useMutation({ ...deleteProcessLogOptions(), ...extras })

/** Creates, changes and deletes many process logs: `POST /api/process-logs/batch`. */
export const useBatchProcessLogs = (options?: BatchOptions, extras?: WriteExtras<typeof batchProcessLogsOptions>) =>
  useMutation({ ...batchProcessLogsOptions(options), ...extras })

/** Props that read a process log ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchProcessLog = (params?: ProcessLogGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(processLogDetailOptions(id, params)),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateProcessLogs = () => useInvalidate('process_log')
