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
  batchFileExportInfosOptions,
  createFileExportInfoOptions,
  deleteFileExportInfoOptions,
  fileExportInfoDetailOptions,
  fileExportInfoInfiniteOptions,
  fileExportInfoListOptions,
  replaceFileExportInfoOptions,
  updateFileExportInfoOptions,
} from './queries.js'
import type { FileExportInfoGetParams, FileExportInfoListParams } from './types.js'

/** One page of the file export infos that match: `GET /api/file-export-infos`. */
export const useFileExportInfos = (params?: FileExportInfoListParams, extras?: QueryExtras) =>
  useQueryOf(fileExportInfoListOptions(params), extras)

/** `useFileExportInfos` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileExportInfos = (params?: FileExportInfoListParams) =>
  useSuspenseQueryOf(fileExportInfoListOptions(params))

/** `useFileExportInfos` that goes on: page after page, one list. */
export const useFileExportInfosInfinite = (params?: FileExportInfoListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(fileExportInfoInfiniteOptions(params), extras)

/** `useFileExportInfosInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileExportInfosInfinite = (params?: FileExportInfoListParams) =>
  useSuspenseInfiniteQueryOf(fileExportInfoInfiniteOptions(params))

/** The file export info with this key: `GET /api/file-export-infos/{id}`. */
export const useFileExportInfo = (id: number, params?: FileExportInfoGetParams, extras?: QueryExtras) =>
  useQueryOf(fileExportInfoDetailOptions(id, params), extras)

/** `useFileExportInfo` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileExportInfo = (id: number, params?: FileExportInfoGetParams) =>
  useSuspenseQueryOf(fileExportInfoDetailOptions(id, params))

/** Creates a new file export info: `POST /api/file-export-infos`. */
export const useCreateFileExportInfo = (extras?: WriteExtras<typeof createFileExportInfoOptions>) =>
  useMutationOf(createFileExportInfoOptions(), extras)

/**
 * Changes the fields given of the file export info with this key, and no other:
 * `PATCH /api/file-export-infos/{id}`.
 */
export const useUpdateFileExportInfo = (extras?: WriteExtras<typeof updateFileExportInfoOptions>) =>
  useMutationOf(updateFileExportInfoOptions(), extras)

/**
 * Sets every field of the file export info with this key; one that is left out goes back to its default:
 * `PUT /api/file-export-infos/{id}`.
 */
export const useReplaceFileExportInfo = (extras?: WriteExtras<typeof replaceFileExportInfoOptions>) =>
  useMutationOf(replaceFileExportInfoOptions(), extras)

/** Deletes the file export info with this key: `DELETE /api/file-export-infos/{id}`. */
export const useDeleteFileExportInfo = (extras?: WriteExtras<typeof deleteFileExportInfoOptions>) =>
  useMutationOf(deleteFileExportInfoOptions(), extras)

/** Creates, changes and deletes many file export infos: `POST /api/file-export-infos/batch`. */
export const useBatchFileExportInfos = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchFileExportInfosOptions>,
) =>
  useMutationOf(batchFileExportInfosOptions(options), extras)

/** Props that read a file export info ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchFileExportInfo = (params?: FileExportInfoGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => fileExportInfoDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateFileExportInfos = () => useInvalidate('file_export_info')
