import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import {
  batchFileRelationships,
  createFileRelationship,
  deleteFileRelationship,
  fileRelationshipKeys,
  getFileRelationship,
  listFileRelationships,
  replaceFileRelationship,
  updateFileRelationship,
} from './api.js'
import type {
  FileRelationshipBatch,
  FileRelationshipCreate,
  FileRelationshipGetParams,
  FileRelationshipListParams,
  FileRelationshipReplace,
  FileRelationshipUpdate,
} from './types.js'

/** What `useFileRelationships` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileRelationshipListOptions = (params: FileRelationshipListParams = {}) =>
  queryOf({
    queryKey: fileRelationshipKeys.list(params),
    queryFn: ({ client, signal }) => listFileRelationships(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useFileRelationshipsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const fileRelationshipInfiniteOptions = (params: FileRelationshipListParams = {}) =>
  infiniteQueryOf({
    queryKey: fileRelationshipKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listFileRelationships(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useFileRelationship` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileRelationshipDetailOptions = (id: number, params: FileRelationshipGetParams = {}) =>
  queryOf({
    queryKey: fileRelationshipKeys.detail(id, params),
    queryFn: ({ client, signal }) => getFileRelationship(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateFileRelationship` sends, as options: for `useMutation`. */
export const createFileRelationshipOptions = () =>
  mutationOf({
    mutationKey: fileRelationshipKeys.write('create'),
    mutationFn: (payload: FileRelationshipCreate, { client }) => createFileRelationship(httpOf(client), payload),
  })

/** What `useUpdateFileRelationship` sends, as options: for `useMutation`. */
export const updateFileRelationshipOptions = () =>
  mutationOf({
    mutationKey: fileRelationshipKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: FileRelationshipUpdate }, { client }) =>
      updateFileRelationship(httpOf(client), id, changes),
  })

/** What `useReplaceFileRelationship` sends, as options: for `useMutation`. */
export const replaceFileRelationshipOptions = () =>
  mutationOf({
    mutationKey: fileRelationshipKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: FileRelationshipReplace }, { client }) =>
      replaceFileRelationship(httpOf(client), id, payload),
  })

/** What `useDeleteFileRelationship` sends, as options: for `useMutation`. */
export const deleteFileRelationshipOptions = () =>
  mutationOf({
    mutationKey: fileRelationshipKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteFileRelationship(httpOf(client), id),
  })

/** What `useBatchFileRelationships` sends, as options: for `useMutation`. */
export const batchFileRelationshipsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: fileRelationshipKeys.write('batch'),
    mutationFn: (request: FileRelationshipBatch, { client }) =>
      batchFileRelationships(httpOf(client), request, options),
  })
