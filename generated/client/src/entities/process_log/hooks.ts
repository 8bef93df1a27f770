import {
  type BatchOptions,
  type QueryExtras,
  useInfiniteQueryOf,
  useInvalidate,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../../runtime/index.js'
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
  useQueryOf(processLogListOptions(params), extras)

/** `useProcessLogs` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProcessLogs = (params?: ProcessLogListParams) =>
  useSuspenseQueryOf(processLogListOptions(params))

/** `useProcessLogs` that goes on: page after page, one list. */
export const useProcessLogsInfinite = (params?: ProcessLogListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(processLogInfiniteOptions(params), extras)

/** `useProcessLogsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProcessLogsInfinite = (params?: ProcessLogListParams) =>
  useSuspenseInfiniteQueryOf(processLogInfiniteOptions(params))

/** The process log with this key: `GET /api/process-logs/{id}`. */
export const useProcessLog = (id: number, params?: ProcessLogGetParams, extras?: QueryExtras) =>
  useQueryOf(processLogDetailOptions(id, params), extras)

/** `useProcessLog` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProcessLog = (id: number, params?: ProcessLogGetParams) =>
  useSuspenseQueryOf(processLogDetailOptions(id, params))

/** Creates a new process log: `POST /api/process-logs`. */
export const useCreateProcessLog = (extras?: WriteExtras<typeof createProcessLogOptions>) =>
  useMutationOf(createProcessLogOptions(), extras)

/** Deletes the process log with this key: `DELETE /api/process-logs/{id}`. */
export const useDeleteProcessLog = (extras?: WriteExtras<typeof deleteProcessLogOptions>) =>
  useMutationOf(deleteProcessLogOptions(), extras)

/** Creates, changes and deletes many process logs: `POST /api/process-logs/batch`. */
export const useBatchProcessLogs = (options?: BatchOptions, extras?: WriteExtras<typeof batchProcessLogsOptions>) =>
  useMutationOf(batchProcessLogsOptions(options), extras)

/** Props that read a process log ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchProcessLog = (params?: ProcessLogGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => processLogDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateProcessLogs = () => useInvalidate('process_log')
