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

export const fileGroupListOptions = (params: FileGroupListParams = {}) =>
  queryOf({
    queryKey: fileGroupKeys.list(params),
    queryFn: ({ client, signal }) => listFileGroups(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const fileGroupInfiniteOptions = (params: FileGroupListParams = {}) =>
  infiniteQueryOf({
    queryKey: fileGroupKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listFileGroups(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const fileGroupDetailOptions = (id: string, params: FileGroupGetParams = {}) =>
  queryOf({
    queryKey: fileGroupKeys.detail(id, params),
    queryFn: ({ client, signal }) => getFileGroup(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createFileGroupOptions = () =>
  mutationOf({
    mutationKey: fileGroupKeys.write('create'),
    mutationFn: (payload: FileGroupCreate, { client }) => createFileGroup(httpOf(client), payload),
  })

export const updateFileGroupOptions = () =>
  mutationOf({
    mutationKey: fileGroupKeys.write('update'),
    mutationFn: ({ id, changes }: { id: string; changes: FileGroupUpdate }, { client }) =>
      updateFileGroup(httpOf(client), id, changes),
  })

export const replaceFileGroupOptions = () =>
  mutationOf({
    mutationKey: fileGroupKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: string; payload: FileGroupReplace }, { client }) =>
      replaceFileGroup(httpOf(client), id, payload),
  })

export const deleteFileGroupOptions = () =>
  mutationOf({
    mutationKey: fileGroupKeys.write('delete'),
    mutationFn: ({ id }: { id: string }, { client }) => deleteFileGroup(httpOf(client), id),
  })

export const batchFileGroupsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: fileGroupKeys.write('batch'),
    mutationFn: (request: FileGroupBatch, { client }) => batchFileGroups(httpOf(client), request, options),
  })
