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
  batchFileExportInfos,
  createFileExportInfo,
  deleteFileExportInfo,
  fileExportInfoKeys,
  getFileExportInfo,
  listFileExportInfos,
  replaceFileExportInfo,
  updateFileExportInfo,
} from './api.js'
import type {
  FileExportInfoBatch,
  FileExportInfoCreate,
  FileExportInfoGetParams,
  FileExportInfoListParams,
  FileExportInfoReplace,
  FileExportInfoUpdate,
} from './types.js'

export const fileExportInfoListOptions = (params: FileExportInfoListParams = {}) =>
  queryOf({
    queryKey: fileExportInfoKeys.list(params),
    queryFn: ({ client, signal }) => listFileExportInfos(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const fileExportInfoInfiniteOptions = (params: FileExportInfoListParams = {}) =>
  infiniteQueryOf({
    queryKey: fileExportInfoKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listFileExportInfos(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const fileExportInfoDetailOptions = (id: number, params: FileExportInfoGetParams = {}) =>
  queryOf({
    queryKey: fileExportInfoKeys.detail(id, params),
    queryFn: ({ client, signal }) => getFileExportInfo(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createFileExportInfoOptions = () =>
  mutationOf({
    mutationKey: fileExportInfoKeys.write('create'),
    mutationFn: (payload: FileExportInfoCreate, { client }) => createFileExportInfo(httpOf(client), payload),
  })

export const updateFileExportInfoOptions = () =>
  mutationOf({
    mutationKey: fileExportInfoKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: FileExportInfoUpdate }, { client }) =>
      updateFileExportInfo(httpOf(client), id, changes),
  })

export const replaceFileExportInfoOptions = () =>
  mutationOf({
    mutationKey: fileExportInfoKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: FileExportInfoReplace }, { client }) =>
      replaceFileExportInfo(httpOf(client), id, payload),
  })

export const deleteFileExportInfoOptions = () =>
  mutationOf({
    mutationKey: fileExportInfoKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteFileExportInfo(httpOf(client), id),
  })

export const batchFileExportInfosOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: fileExportInfoKeys.write('batch'),
    mutationFn: (request: FileExportInfoBatch, { client }) => batchFileExportInfos(httpOf(client), request, options),
  })
