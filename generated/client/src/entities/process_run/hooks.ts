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
import type { ProcessLogListParams } from '../process_log/types.js'
import type { ProcessPortListParams } from '../process_port/types.js'
import {
  batchProcessRunsOptions,
  createProcessRunOptions,
  deleteProcessRunOptions,
  processRunDetailOptions,
  processRunInfiniteOptions,
  processRunListOptions,
  processRunLogsOptions,
  processRunPortsOptions,
  replaceProcessRunOptions,
  updateProcessRunOptions,
} from './queries.js'
import type { ProcessRunGetParams, ProcessRunListParams } from './types.js'

/** One page of the process runs that match: `GET /api/process-runs`. */
export const useProcessRuns = (params?: ProcessRunListParams, extras?: QueryExtras) =>
  useQueryOf(processRunListOptions(params), extras)

/** `useProcessRuns` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProcessRuns = (params?: ProcessRunListParams) =>
  useSuspenseQueryOf(processRunListOptions(params))

/** `useProcessRuns` that goes on: page after page, one list. */
export const useProcessRunsInfinite = (params?: ProcessRunListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(processRunInfiniteOptions(params), extras)

/** `useProcessRunsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProcessRunsInfinite = (params?: ProcessRunListParams) =>
  useSuspenseInfiniteQueryOf(processRunInfiniteOptions(params))

/** The process run with this key: `GET /api/process-runs/{id}`. */
export const useProcessRun = (id: number, params?: ProcessRunGetParams, extras?: QueryExtras) =>
  useQueryOf(processRunDetailOptions(id, params), extras)

/** `useProcessRun` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProcessRun = (id: number, params?: ProcessRunGetParams) =>
  useSuspenseQueryOf(processRunDetailOptions(id, params))

/** Creates a new process run: `POST /api/process-runs`. */
export const useCreateProcessRun = (extras?: WriteExtras<typeof createProcessRunOptions>) =>
  useMutationOf(createProcessRunOptions(), extras)

/** Changes the fields given of the process run with this key, and no other: `PATCH /api/process-runs/{id}`. */
export const useUpdateProcessRun = (extras?: WriteExtras<typeof updateProcessRunOptions>) =>
  useMutationOf(updateProcessRunOptions(), extras)

/**
 * Sets every field of the process run with this key; one that is left out goes back to its default:
 * `PUT /api/process-runs/{id}`.
 */
export const useReplaceProcessRun = (extras?: WriteExtras<typeof replaceProcessRunOptions>) =>
  useMutationOf(replaceProcessRunOptions(), extras)

/** Deletes the process run with this key: `DELETE /api/process-runs/{id}`. */
export const useDeleteProcessRun = (extras?: WriteExtras<typeof deleteProcessRunOptions>) =>
  useMutationOf(deleteProcessRunOptions(), extras)

/** Creates, changes and deletes many process runs: `POST /api/process-runs/batch`. */
export const useBatchProcessRuns = (options?: BatchOptions, extras?: WriteExtras<typeof batchProcessRunsOptions>) =>
  useMutationOf(batchProcessRunsOptions(options), extras)

/** One page of the logs of the process run with this key: `GET /api/process-runs/{id}/logs`. */
export const useProcessRunLogs = (id: number, params?: ProcessLogListParams, extras?: QueryExtras) =>
  useQueryOf(processRunLogsOptions(id, params), extras)

/** One page of the ports of the process run with this key: `GET /api/process-runs/{id}/ports`. */
export const useProcessRunPorts = (id: number, params?: ProcessPortListParams, extras?: QueryExtras) =>
  useQueryOf(processRunPortsOptions(id, params), extras)

/** Props that read a process run ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchProcessRun = (params?: ProcessRunGetParams, extras?: PrefetchExtras<'logs' | 'ports'>) =>
  usePrefetch(
    {
      detail: (id: number) => processRunDetailOptions(id, params),
      related: {
        logs: processRunLogsOptions,
        ports: processRunPortsOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateProcessRuns = () => useInvalidate('process_run')
