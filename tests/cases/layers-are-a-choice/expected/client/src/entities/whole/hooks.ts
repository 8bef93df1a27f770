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
  batchWholeRecordsOptions,
  createWholeRecordOptions,
  deleteWholeRecordOptions,
  replaceWholeRecordOptions,
  updateWholeRecordOptions,
  wholeRecordDetailOptions,
  wholeRecordInfiniteOptions,
  wholeRecordListOptions,
} from './queries.js'
import type { WholeRecordGetParams, WholeRecordListParams } from './types.js'

/** One page of the wholes that match: `GET /api/wholes`. */
export const useWholeRecords = (params?: WholeRecordListParams, extras?: QueryExtras) =>
  useQueryOf(wholeRecordListOptions(params), extras)

/** `useWholeRecords` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseWholeRecords = (params?: WholeRecordListParams) =>
  useSuspenseQueryOf(wholeRecordListOptions(params))

/** `useWholeRecords` that goes on: page after page, one list. */
export const useWholeRecordsInfinite = (params?: WholeRecordListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(wholeRecordInfiniteOptions(params), extras)

/** `useWholeRecordsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseWholeRecordsInfinite = (params?: WholeRecordListParams) =>
  useSuspenseInfiniteQueryOf(wholeRecordInfiniteOptions(params))

/** The whole with this key: `GET /api/wholes/{id}`. */
export const useWholeRecord = (id: number, params?: WholeRecordGetParams, extras?: QueryExtras) =>
  useQueryOf(wholeRecordDetailOptions(id, params), extras)

/** `useWholeRecord` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseWholeRecord = (id: number, params?: WholeRecordGetParams) =>
  useSuspenseQueryOf(wholeRecordDetailOptions(id, params))

/** Creates a new whole: `POST /api/wholes`. */
export const useCreateWholeRecord = (extras?: WriteExtras<typeof createWholeRecordOptions>) =>
  useMutationOf(createWholeRecordOptions(), extras)

/** Changes the fields given of the whole with this key, and no other: `PATCH /api/wholes/{id}`. */
export const useUpdateWholeRecord = (extras?: WriteExtras<typeof updateWholeRecordOptions>) =>
  useMutationOf(updateWholeRecordOptions(), extras)

/**
 * Sets every field of the whole with this key; one that is left out goes back to its default:
 * `PUT /api/wholes/{id}`.
 */
export const useReplaceWholeRecord = (extras?: WriteExtras<typeof replaceWholeRecordOptions>) =>
  useMutationOf(replaceWholeRecordOptions(), extras)

/** Deletes the whole with this key: `DELETE /api/wholes/{id}`. */
export const useDeleteWholeRecord = (extras?: WriteExtras<typeof deleteWholeRecordOptions>) =>
  useMutationOf(deleteWholeRecordOptions(), extras)

/** Creates, changes and deletes many wholes: `POST /api/wholes/batch`. */
export const useBatchWholeRecords = (options?: BatchOptions, extras?: WriteExtras<typeof batchWholeRecordsOptions>) =>
  useMutationOf(batchWholeRecordsOptions(options), extras)

/** Props that read a whole ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchWholeRecord = (params?: WholeRecordGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => wholeRecordDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateWholeRecords = () => useInvalidate('whole')
