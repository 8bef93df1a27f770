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
  batchFileGroups,
  createFileGroup,
  deleteFileGroup,
  fileGroupKeys,
  getFileGroup,
  listFileGroups,
  replaceFileGroup,
  updateFileGroup,
} from './api.js'
import type {
  FileGroupBatch,
  FileGroupCreate,
  FileGroupGetParams,
  FileGroupListParams,
  FileGroupReplace,
  FileGroupUpdate,
} from './types.js'

/** What `useFileGroups` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileGroupListOptions = (params: FileGroupListParams = {}) =>
  queryOf({
    queryKey: fileGroupKeys.list(params),
    queryFn: ({ client, signal }) => listFileGroups(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useFileGroupsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const fileGroupInfiniteOptions = (params: FileGroupListParams = {}) =>
  infiniteQueryOf({
    queryKey: fileGroupKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listFileGroups(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useFileGroup` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileGroupDetailOptions = (id: string, params: FileGroupGetParams = {}) =>
  queryOf({
    queryKey: fileGroupKeys.detail(id, params),
    queryFn: ({ client, signal }) => getFileGroup(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateFileGroup` sends, as options: for `useMutation`. */
export const createFileGroupOptions = () =>
  mutationOf({
    mutationKey: fileGroupKeys.write('create'),
    mutationFn: (payload: FileGroupCreate, { client }) => createFileGroup(httpOf(client), payload),
  })

/** What `useUpdateFileGroup` sends, as options: for `useMutation`. */
export const updateFileGroupOptions = () =>
  mutationOf({
    mutationKey: fileGroupKeys.write('update'),
    mutationFn: ({ id, changes }: { id: string; changes: FileGroupUpdate }, { client }) =>
      updateFileGroup(httpOf(client), id, changes),
  })

/** What `useReplaceFileGroup` sends, as options: for `useMutation`. */
export const replaceFileGroupOptions = () =>
  mutationOf({
    mutationKey: fileGroupKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: string; payload: FileGroupReplace }, { client }) =>
      replaceFileGroup(httpOf(client), id, payload),
  })

/** What `useDeleteFileGroup` sends, as options: for `useMutation`. */
export const deleteFileGroupOptions = () =>
  mutationOf({
    mutationKey: fileGroupKeys.write('delete'),
    mutationFn: ({ id }: { id: string }, { client }) => deleteFileGroup(httpOf(client), id),
  })

/** What `useBatchFileGroups` sends, as options: for `useMutation`. */
export const batchFileGroupsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: fileGroupKeys.write('batch'),
    mutationFn: (request: FileGroupBatch, { client }) => batchFileGroups(httpOf(client), request, options),
  })
