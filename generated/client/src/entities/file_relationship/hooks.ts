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
  batchFileRelationshipsOptions,
  createFileRelationshipOptions,
  deleteFileRelationshipOptions,
  fileRelationshipDetailOptions,
  fileRelationshipInfiniteOptions,
  fileRelationshipListOptions,
  replaceFileRelationshipOptions,
  updateFileRelationshipOptions,
} from './queries.js'
import type { FileRelationshipGetParams, FileRelationshipListParams } from './types.js'

/** One page of the file relationships that match: `GET /api/file-relationships`. */
export const useFileRelationships = (params?: FileRelationshipListParams, extras?: QueryExtras) =>
  useQueryOf(fileRelationshipListOptions(params), extras)

/** `useFileRelationships` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileRelationships = (params?: FileRelationshipListParams) =>
  useSuspenseQueryOf(fileRelationshipListOptions(params))

/** `useFileRelationships` that goes on: page after page, one list. */
export const useFileRelationshipsInfinite = (params?: FileRelationshipListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(fileRelationshipInfiniteOptions(params), extras)

/** `useFileRelationshipsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileRelationshipsInfinite = (params?: FileRelationshipListParams) =>
  useSuspenseInfiniteQueryOf(fileRelationshipInfiniteOptions(params))

/** The file relationship with this key: `GET /api/file-relationships/{id}`. */
export const useFileRelationship = (id: number, params?: FileRelationshipGetParams, extras?: QueryExtras) =>
  useQueryOf(fileRelationshipDetailOptions(id, params), extras)

/** `useFileRelationship` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFileRelationship = (id: number, params?: FileRelationshipGetParams) =>
  useSuspenseQueryOf(fileRelationshipDetailOptions(id, params))

/** Creates a new file relationship: `POST /api/file-relationships`. */
export const useCreateFileRelationship = (extras?: WriteExtras<typeof createFileRelationshipOptions>) =>
  useMutationOf(createFileRelationshipOptions(), extras)

/**
 * Changes the fields given of the file relationship with this key, and no other:
 * `PATCH /api/file-relationships/{id}`.
 */
export const useUpdateFileRelationship = (extras?: WriteExtras<typeof updateFileRelationshipOptions>) =>
  useMutationOf(updateFileRelationshipOptions(), extras)

/**
 * Sets every field of the file relationship with this key; one that is left out goes back to its default:
 * `PUT /api/file-relationships/{id}`.
 */
export const useReplaceFileRelationship = (extras?: WriteExtras<typeof replaceFileRelationshipOptions>) =>
  useMutationOf(replaceFileRelationshipOptions(), extras)

/** Deletes the file relationship with this key: `DELETE /api/file-relationships/{id}`. */
export const useDeleteFileRelationship = (extras?: WriteExtras<typeof deleteFileRelationshipOptions>) =>
  useMutationOf(deleteFileRelationshipOptions(), extras)

/** Creates, changes and deletes many file relationships: `POST /api/file-relationships/batch`. */
export const useBatchFileRelationships = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchFileRelationshipsOptions>,
) =>
  useMutationOf(batchFileRelationshipsOptions(options), extras)

/** Props that read a file relationship ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchFileRelationship = (params?: FileRelationshipGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => fileRelationshipDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateFileRelationships = () => useInvalidate('file_relationship')
