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
  useQuery({ ...processRunListOptions(params), ...extras })

export const useSuspenseProcessRuns = (params?: ProcessRunListParams) =>
  useSuspenseQuery(processRunListOptions(params))

export const useProcessRunsInfinite = (params?: ProcessRunListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...processRunInfiniteOptions(params), ...extras })

export const useSuspenseProcessRunsInfinite = (params?: ProcessRunListParams) =>
  useSuspenseInfiniteQuery(processRunInfiniteOptions(params))

/** The process run with this key: `GET /api/process-runs/{id}`. */
export const useProcessRun = (id: number, params?: ProcessRunGetParams, extras?: QueryExtras) =>
  useQuery({ ...processRunDetailOptions(id, params), ...extras })

export const useSuspenseProcessRun = (id: number, params?: ProcessRunGetParams) =>
  useSuspenseQuery(processRunDetailOptions(id, params))

/** Creates a new process run: `POST /api/process-runs`. */
export const useCreateProcessRun = (extras?: WriteExtras<typeof createProcessRunOptions>) =>
  useMutation({ ...createProcessRunOptions(), ...extras })

/** Changes the fields given of the process run with this key, and no other: `PATCH /api/process-runs/{id}`. */
export const useUpdateProcessRun = (extras?: WriteExtras<typeof updateProcessRunOptions>) =>
  useMutation({ ...updateProcessRunOptions(), ...extras })

/**
 * Sets every field of the process run with this key; one that is left out goes back to its default:
 * `PUT /api/process-runs/{id}`.
 */
export const useReplaceProcessRun = (extras?: WriteExtras<typeof replaceProcessRunOptions>) =>
  useMutation({ ...replaceProcessRunOptions(), ...extras })

/** Deletes the process run with this key: `DELETE /api/process-runs/{id}`. */
export const useDeleteProcessRun = (extras?: WriteExtras<typeof deleteProcessRunOptions>) =>
  useMutation({ ...deleteProcessRunOptions(), ...extras })

/** Creates, changes and deletes many process runs: `POST /api/process-runs/batch`. */
export const useBatchProcessRuns = (options?: BatchOptions, extras?: WriteExtras<typeof batchProcessRunsOptions>) =>
  useMutation({ ...batchProcessRunsOptions(options), ...extras })

/** One page of the logs of the process run with this key: `GET /api/process-runs/{id}/logs`. */
export const useProcessRunLogs = (id: number, params?: ProcessLogListParams, extras?: QueryExtras) =>
  useQuery({ ...processRunLogsOptions(id, params), ...extras })

/** One page of the ports of the process run with this key: `GET /api/process-runs/{id}/ports`. */
export const useProcessRunPorts = (id: number, params?: ProcessPortListParams, extras?: QueryExtras) =>
  useQuery({ ...processRunPortsOptions(id, params), ...extras })

/** Props that read a process run ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchProcessRun = (params?: ProcessRunGetParams, extras?: PrefetchExtras<'logs' | 'ports'>) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(processRunDetailOptions(id, params)),
      related: {
        logs: (client: QueryClient, id: number) => client.query(processRunLogsOptions(id)),
        ports: (client: QueryClient, id: number) => client.query(processRunPortsOptions(id)),
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateProcessRuns = () => useInvalidate('process_run')
