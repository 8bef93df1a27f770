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
  batchFileImportancesOptions,
  createFileImportanceOptions,
  deleteFileImportanceOptions,
  fileImportanceDetailOptions,
  fileImportanceInfiniteOptions,
  fileImportanceListOptions,
  replaceFileImportanceOptions,
  updateFileImportanceOptions,
} from './queries.js'
import type { FileImportanceGetParams, FileImportanceListParams } from './types.js'

/** One page of the file importances that match: `GET /api/file-importances`. */
export const useFileImportances = (params?: FileImportanceListParams, extras?: QueryExtras) =>
  useQueryOf(fileImportanceListOptions(params), extras)

/** `useFileImportances` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileImportances = (params?: FileImportanceListParams) =>
  useSuspenseQueryOf(fileImportanceListOptions(params))

/** `useFileImportances` that goes on: page after page, one list. */
export const useFileImportancesInfinite = (params?: FileImportanceListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(fileImportanceInfiniteOptions(params), extras)

/** `useFileImportancesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileImportancesInfinite = (params?: FileImportanceListParams) =>
  useSuspenseInfiniteQueryOf(fileImportanceInfiniteOptions(params))

/** The file importance with this key: `GET /api/file-importances/{id}`. */
export const useFileImportance = (id: number, params?: FileImportanceGetParams, extras?: QueryExtras) =>
  useQueryOf(fileImportanceDetailOptions(id, params), extras)

/** `useFileImportance` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileImportance = (id: number, params?: FileImportanceGetParams) =>
  useSuspenseQueryOf(fileImportanceDetailOptions(id, params))

/** Creates a new file importance: `POST /api/file-importances`. */
export const useCreateFileImportance = (extras?: WriteExtras<typeof createFileImportanceOptions>) =>
  useMutationOf(createFileImportanceOptions(), extras)

/** Changes the fields given of the file importance with this key, and no other: `PATCH /api/file-importances/{id}`. */
export const useUpdateFileImportance = (extras?: WriteExtras<typeof updateFileImportanceOptions>) =>
  useMutationOf(updateFileImportanceOptions(), extras)

/**
 * Sets every field of the file importance with this key; one that is left out goes back to its default:
 * `PUT /api/file-importances/{id}`.
 */
export const useReplaceFileImportance = (extras?: WriteExtras<typeof replaceFileImportanceOptions>) =>
  useMutationOf(replaceFileImportanceOptions(), extras)

/** Deletes the file importance with this key: `DELETE /api/file-importances/{id}`. */
export const useDeleteFileImportance = (extras?: WriteExtras<typeof deleteFileImportanceOptions>) =>
  useMutationOf(deleteFileImportanceOptions(), extras)

/** Creates, changes and deletes many file importances: `POST /api/file-importances/batch`. */
export const useBatchFileImportances = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchFileImportancesOptions>,
) =>
  useMutationOf(batchFileImportancesOptions(options), extras)

/** Props that read a file importance ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchFileImportance = (params?: FileImportanceGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => fileImportanceDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateFileImportances = () => useInvalidate('file_importance')
