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
  batchProcessPortsOptions,
  createProcessPortOptions,
  deleteProcessPortOptions,
  processPortDetailOptions,
  processPortInfiniteOptions,
  processPortListOptions,
  replaceProcessPortOptions,
  updateProcessPortOptions,
} from './queries.js'
import type { ProcessPortGetParams, ProcessPortListParams } from './types.js'

/** One page of the process ports that match: `GET /api/process-ports`. */
export const useProcessPorts = (params?: ProcessPortListParams, extras?: QueryExtras) =>
  useQueryOf(processPortListOptions(params), extras)

/** `useProcessPorts` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProcessPorts = (params?: ProcessPortListParams) =>
  useSuspenseQueryOf(processPortListOptions(params))

/** `useProcessPorts` that goes on: page after page, one list. */
export const useProcessPortsInfinite = (params?: ProcessPortListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(processPortInfiniteOptions(params), extras)

/** `useProcessPortsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProcessPortsInfinite = (params?: ProcessPortListParams) =>
  useSuspenseInfiniteQueryOf(processPortInfiniteOptions(params))

/** The process port with this key: `GET /api/process-ports/{id}`. */
export const useProcessPort = (id: number, params?: ProcessPortGetParams, extras?: QueryExtras) =>
  useQueryOf(processPortDetailOptions(id, params), extras)

/** `useProcessPort` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseProcessPort = (id: number, params?: ProcessPortGetParams) =>
  useSuspenseQueryOf(processPortDetailOptions(id, params))

/** Creates a new process port: `POST /api/process-ports`. */
export const useCreateProcessPort = (extras?: WriteExtras<typeof createProcessPortOptions>) =>
  useMutationOf(createProcessPortOptions(), extras)

/** Changes the fields given of the process port with this key, and no other: `PATCH /api/process-ports/{id}`. */
export const useUpdateProcessPort = (extras?: WriteExtras<typeof updateProcessPortOptions>) =>
  useMutationOf(updateProcessPortOptions(), extras)

/**
 * Sets every field of the process port with this key; one that is left out goes back to its default:
 * `PUT /api/process-ports/{id}`.
 */
export const useReplaceProcessPort = (extras?: WriteExtras<typeof replaceProcessPortOptions>) =>
  useMutationOf(replaceProcessPortOptions(), extras)

/** Deletes the process port with this key: `DELETE /api/process-ports/{id}`. */
export const useDeleteProcessPort = (extras?: WriteExtras<typeof deleteProcessPortOptions>) =>
  useMutationOf(deleteProcessPortOptions(), extras)

/** Creates, changes and deletes many process ports: `POST /api/process-ports/batch`. */
export const useBatchProcessPorts = (options?: BatchOptions, extras?: WriteExtras<typeof batchProcessPortsOptions>) =>
  useMutationOf(batchProcessPortsOptions(options), extras)

/** Props that read a process port ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchProcessPort = (params?: ProcessPortGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => processPortDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateProcessPorts = () => useInvalidate('process_port')
