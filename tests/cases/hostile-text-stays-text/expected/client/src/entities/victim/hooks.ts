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
  batchVictimsOptions,
  createVictimOptions,
  deleteVictimOptions,
  replaceVictimOptions,
  updateVictimOptions,
  victimDetailOptions,
  victimInfiniteOptions,
  victimListOptions,
  victimProbeOptions,
} from './queries.js'
import type { VictimGetParams, VictimListParams } from './types.js'

/** One page of the victims that match: `GET /api/victims`. */
export const useVictims = (params?: VictimListParams, extras?: QueryExtras) =>
  useQueryOf(victimListOptions(params), extras)

/** `useVictims` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseVictims = (params?: VictimListParams) =>
  useSuspenseQueryOf(victimListOptions(params))

/** `useVictims` that goes on: page after page, one list. */
export const useVictimsInfinite = (params?: VictimListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(victimInfiniteOptions(params), extras)

/** `useVictimsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseVictimsInfinite = (params?: VictimListParams) =>
  useSuspenseInfiniteQueryOf(victimInfiniteOptions(params))

/** The victim with this key: `GET /api/victims/{id}`. */
export const useVictim = (id: number, params?: VictimGetParams, extras?: QueryExtras) =>
  useQueryOf(victimDetailOptions(id, params), extras)

/** `useVictim` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseVictim = (id: number, params?: VictimGetParams) =>
  useSuspenseQueryOf(victimDetailOptions(id, params))

/** Creates a new victim: `POST /api/victims`. */
export const useCreateVictim = (extras?: WriteExtras<typeof createVictimOptions>) =>
  useMutationOf(createVictimOptions(), extras)

/** Changes the fields given of the victim with this key, and no other: `PATCH /api/victims/{id}`. */
export const useUpdateVictim = (extras?: WriteExtras<typeof updateVictimOptions>) =>
  useMutationOf(updateVictimOptions(), extras)

/**
 * Sets every field of the victim with this key; one that is left out goes back to its default:
 * `PUT /api/victims/{id}`.
 */
export const useReplaceVictim = (extras?: WriteExtras<typeof replaceVictimOptions>) =>
  useMutationOf(replaceVictimOptions(), extras)

/** Deletes the victim with this key: `DELETE /api/victims/{id}`. */
export const useDeleteVictim = (extras?: WriteExtras<typeof deleteVictimOptions>) =>
  useMutationOf(deleteVictimOptions(), extras)

/** Creates, changes and deletes many victims: `POST /api/victims/batch`. */
export const useBatchVictims = (options?: BatchOptions, extras?: WriteExtras<typeof batchVictimsOptions>) =>
  useMutationOf(batchVictimsOptions(options), extras)

/**
 * *\/ """ '''
 * #: `GET /api/victims/probe`.
 *
 * """\
 */
export const useVictimProbe = (extras?: QueryExtras) =>
  useQueryOf(victimProbeOptions(), extras)

/** Props that read a vic"tim *\/ ''' ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchVictim = (params?: VictimGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => victimDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateVictims = () => useInvalidate('victim')
