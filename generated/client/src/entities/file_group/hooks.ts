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
  batchFileGroupsOptions,
  createFileGroupOptions,
  deleteFileGroupOptions,
  fileGroupDetailOptions,
  fileGroupInfiniteOptions,
  fileGroupListOptions,
  replaceFileGroupOptions,
  updateFileGroupOptions,
} from './queries.js'
import type { FileGroupGetParams, FileGroupListParams } from './types.js'

/** One page of the file groups that match: `GET /api/file-groups`. */
export const useFileGroups = (params?: FileGroupListParams, extras?: QueryExtras) =>
  useQueryOf(fileGroupListOptions(params), extras)

/** `useFileGroups` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileGroups = (params?: FileGroupListParams) =>
  useSuspenseQueryOf(fileGroupListOptions(params))

/** `useFileGroups` that goes on: page after page, one list. */
export const useFileGroupsInfinite = (params?: FileGroupListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(fileGroupInfiniteOptions(params), extras)

/** `useFileGroupsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileGroupsInfinite = (params?: FileGroupListParams) =>
  useSuspenseInfiniteQueryOf(fileGroupInfiniteOptions(params))

/** The file group with this key: `GET /api/file-groups/{id}`. */
export const useFileGroup = (id: string, params?: FileGroupGetParams, extras?: QueryExtras) =>
  useQueryOf(fileGroupDetailOptions(id, params), extras)

/** `useFileGroup` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileGroup = (id: string, params?: FileGroupGetParams) =>
  useSuspenseQueryOf(fileGroupDetailOptions(id, params))

/** Creates a new file group: `POST /api/file-groups`. */
export const useCreateFileGroup = (extras?: WriteExtras<typeof createFileGroupOptions>) =>
  useMutationOf(createFileGroupOptions(), extras)

/** Changes the fields given of the file group with this key, and no other: `PATCH /api/file-groups/{id}`. */
export const useUpdateFileGroup = (extras?: WriteExtras<typeof updateFileGroupOptions>) =>
  useMutationOf(updateFileGroupOptions(), extras)

/**
 * Sets every field of the file group with this key; one that is left out goes back to its default:
 * `PUT /api/file-groups/{id}`.
 */
export const useReplaceFileGroup = (extras?: WriteExtras<typeof replaceFileGroupOptions>) =>
  useMutationOf(replaceFileGroupOptions(), extras)

/** Deletes the file group with this key: `DELETE /api/file-groups/{id}`. */
export const useDeleteFileGroup = (extras?: WriteExtras<typeof deleteFileGroupOptions>) =>
  useMutationOf(deleteFileGroupOptions(), extras)

/** Creates, changes and deletes many file groups: `POST /api/file-groups/batch`. */
export const useBatchFileGroups = (options?: BatchOptions, extras?: WriteExtras<typeof batchFileGroupsOptions>) =>
  useMutationOf(batchFileGroupsOptions(options), extras)

/** Props that read a file group ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchFileGroup = (params?: FileGroupGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: string) => fileGroupDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateFileGroups = () => useInvalidate('file_group')
