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
  batchFileImportInfos,
  createFileImportInfo,
  deleteFileImportInfo,
  fileImportInfoKeys,
  getFileImportInfo,
  listFileImportInfos,
  replaceFileImportInfo,
  updateFileImportInfo,
} from './api.js'
import type {
  FileImportInfoBatch,
  FileImportInfoCreate,
  FileImportInfoGetParams,
  FileImportInfoListParams,
  FileImportInfoReplace,
  FileImportInfoUpdate,
} from './types.js'

export const fileImportInfoListOptions = (params: FileImportInfoListParams = {}) =>
  queryOf({
    queryKey: fileImportInfoKeys.list(params),
    queryFn: ({ client, signal }) => listFileImportInfos(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const fileImportInfoInfiniteOptions = (params: FileImportInfoListParams = {}) =>
  infiniteQueryOf({
    queryKey: fileImportInfoKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listFileImportInfos(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const fileImportInfoDetailOptions = (id: number, params: FileImportInfoGetParams = {}) =>
  queryOf({
    queryKey: fileImportInfoKeys.detail(id, params),
    queryFn: ({ client, signal }) => getFileImportInfo(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createFileImportInfoOptions = () =>
  mutationOf({
    mutationKey: fileImportInfoKeys.write('create'),
    mutationFn: (payload: FileImportInfoCreate, { client }) => createFileImportInfo(httpOf(client), payload),
  })

export const updateFileImportInfoOptions = () =>
  mutationOf({
    mutationKey: fileImportInfoKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: FileImportInfoUpdate }, { client }) =>
      updateFileImportInfo(httpOf(client), id, changes),
  })

export const replaceFileImportInfoOptions = () =>
  mutationOf({
    mutationKey: fileImportInfoKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: FileImportInfoReplace }, { client }) =>
      replaceFileImportInfo(httpOf(client), id, payload),
  })

export const deleteFileImportInfoOptions = () =>
  mutationOf({
    mutationKey: fileImportInfoKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteFileImportInfo(httpOf(client), id),
  })

export const batchFileImportInfosOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: fileImportInfoKeys.write('batch'),
    mutationFn: (request: FileImportInfoBatch, { client }) => batchFileImportInfos(httpOf(client), request, options),
  })
