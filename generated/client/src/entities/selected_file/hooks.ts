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
  batchSelectedFilesOptions,
  createSelectedFileOptions,
  deleteSelectedFileOptions,
  replaceSelectedFileOptions,
  selectedFileDetailOptions,
  selectedFileInfiniteOptions,
  selectedFileListOptions,
  updateSelectedFileOptions,
} from './queries.js'
import type { SelectedFileGetParams, SelectedFileListParams } from './types.js'

/** One page of the selected files that match: `GET /api/selected-files`. */
export const useSelectedFiles = (params?: SelectedFileListParams, extras?: QueryExtras) =>
  useQueryOf(selectedFileListOptions(params), extras)

/** `useSelectedFiles` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseSelectedFiles = (params?: SelectedFileListParams) =>
  useSuspenseQueryOf(selectedFileListOptions(params))

/** `useSelectedFiles` that goes on: page after page, one list. */
export const useSelectedFilesInfinite = (params?: SelectedFileListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(selectedFileInfiniteOptions(params), extras)

/** `useSelectedFilesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseSelectedFilesInfinite = (params?: SelectedFileListParams) =>
  useSuspenseInfiniteQueryOf(selectedFileInfiniteOptions(params))

/** The selected file with this key: `GET /api/selected-files/{id}`. */
export const useSelectedFile = (id: number, params?: SelectedFileGetParams, extras?: QueryExtras) =>
  useQueryOf(selectedFileDetailOptions(id, params), extras)

/** `useSelectedFile` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseSelectedFile = (id: number, params?: SelectedFileGetParams) =>
  useSuspenseQueryOf(selectedFileDetailOptions(id, params))

/** Creates a new selected file: `POST /api/selected-files`. */
export const useCreateSelectedFile = (extras?: WriteExtras<typeof createSelectedFileOptions>) =>
  useMutationOf(createSelectedFileOptions(), extras)

/** Changes the fields given of the selected file with this key, and no other: `PATCH /api/selected-files/{id}`. */
export const useUpdateSelectedFile = (extras?: WriteExtras<typeof updateSelectedFileOptions>) =>
  useMutationOf(updateSelectedFileOptions(), extras)

/**
 * Sets every field of the selected file with this key; one that is left out goes back to its default:
 * `PUT /api/selected-files/{id}`.
 */
export const useReplaceSelectedFile = (extras?: WriteExtras<typeof replaceSelectedFileOptions>) =>
  useMutationOf(replaceSelectedFileOptions(), extras)

/** Deletes the selected file with this key: `DELETE /api/selected-files/{id}`. */
export const useDeleteSelectedFile = (extras?: WriteExtras<typeof deleteSelectedFileOptions>) =>
  useMutationOf(deleteSelectedFileOptions(), extras)

/** Creates, changes and deletes many selected files: `POST /api/selected-files/batch`. */
export const useBatchSelectedFiles = (options?: BatchOptions, extras?: WriteExtras<typeof batchSelectedFilesOptions>) =>
  useMutationOf(batchSelectedFilesOptions(options), extras)

/** Props that read a selected file ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchSelectedFile = (params?: SelectedFileGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => selectedFileDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateSelectedFiles = () => useInvalidate('selected_file')
