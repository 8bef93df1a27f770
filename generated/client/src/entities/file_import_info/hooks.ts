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
  batchFileImportInfosOptions,
  createFileImportInfoOptions,
  deleteFileImportInfoOptions,
  fileImportInfoDetailOptions,
  fileImportInfoInfiniteOptions,
  fileImportInfoListOptions,
  replaceFileImportInfoOptions,
  updateFileImportInfoOptions,
} from './queries.js'
import type { FileImportInfoGetParams, FileImportInfoListParams } from './types.js'

/** One page of the file import infos that match: `GET /api/file-import-infos`. */
export const useFileImportInfos = (params?: FileImportInfoListParams, extras?: QueryExtras) =>
  useQueryOf(fileImportInfoListOptions(params), extras)

/** `useFileImportInfos` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileImportInfos = (params?: FileImportInfoListParams) =>
  useSuspenseQueryOf(fileImportInfoListOptions(params))

/** `useFileImportInfos` that goes on: page after page, one list. */
export const useFileImportInfosInfinite = (params?: FileImportInfoListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(fileImportInfoInfiniteOptions(params), extras)

/** `useFileImportInfosInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileImportInfosInfinite = (params?: FileImportInfoListParams) =>
  useSuspenseInfiniteQueryOf(fileImportInfoInfiniteOptions(params))

/** The file import info with this key: `GET /api/file-import-infos/{id}`. */
export const useFileImportInfo = (id: number, params?: FileImportInfoGetParams, extras?: QueryExtras) =>
  useQueryOf(fileImportInfoDetailOptions(id, params), extras)

/** `useFileImportInfo` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileImportInfo = (id: number, params?: FileImportInfoGetParams) =>
  useSuspenseQueryOf(fileImportInfoDetailOptions(id, params))

/** Creates a new file import info: `POST /api/file-import-infos`. */
export const useCreateFileImportInfo = (extras?: WriteExtras<typeof createFileImportInfoOptions>) =>
  useMutationOf(createFileImportInfoOptions(), extras)

/**
 * Changes the fields given of the file import info with this key, and no other:
 * `PATCH /api/file-import-infos/{id}`.
 */
export const useUpdateFileImportInfo = (extras?: WriteExtras<typeof updateFileImportInfoOptions>) =>
  useMutationOf(updateFileImportInfoOptions(), extras)

/**
 * Sets every field of the file import info with this key; one that is left out goes back to its default:
 * `PUT /api/file-import-infos/{id}`.
 */
export const useReplaceFileImportInfo = (extras?: WriteExtras<typeof replaceFileImportInfoOptions>) =>
  useMutationOf(replaceFileImportInfoOptions(), extras)

/** Deletes the file import info with this key: `DELETE /api/file-import-infos/{id}`. */
export const useDeleteFileImportInfo = (extras?: WriteExtras<typeof deleteFileImportInfoOptions>) =>
  useMutationOf(deleteFileImportInfoOptions(), extras)

/** Creates, changes and deletes many file import infos: `POST /api/file-import-infos/batch`. */
export const useBatchFileImportInfos = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchFileImportInfosOptions>,
) =>
  useMutationOf(batchFileImportInfosOptions(options), extras)

/** Props that read a file import info ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchFileImportInfo = (params?: FileImportInfoGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => fileImportInfoDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateFileImportInfos = () => useInvalidate('file_import_info')
