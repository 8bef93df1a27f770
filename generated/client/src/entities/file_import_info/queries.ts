import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
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
  queryOptions({
    queryKey: fileImportInfoKeys.list(params),
    queryFn: ({ client, signal }) => listFileImportInfos(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const fileImportInfoInfiniteOptions = (params: FileImportInfoListParams = {}) =>
  infiniteQueryOptions({
    queryKey: fileImportInfoKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listFileImportInfos(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const fileImportInfoDetailOptions = (id: number, params: FileImportInfoGetParams = {}) =>
  queryOptions({
    queryKey: fileImportInfoKeys.detail(id, params),
    queryFn: ({ client, signal }) => getFileImportInfo(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createFileImportInfoOptions = () =>
  mutationOptions({
    mutationKey: fileImportInfoKeys.write('create'),
    mutationFn: (payload: FileImportInfoCreate, { client }) => createFileImportInfo(httpOf(client), payload),
  })

export const updateFileImportInfoOptions = () =>
  mutationOptions({
    mutationKey: fileImportInfoKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: FileImportInfoUpdate }, { client }) =>
      updateFileImportInfo(httpOf(client), id, changes),
  })

export const replaceFileImportInfoOptions = () =>
  mutationOptions({
    mutationKey: fileImportInfoKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: FileImportInfoReplace }, { client }) =>
      replaceFileImportInfo(httpOf(client), id, payload),
  })

export const deleteFileImportInfoOptions = () =>
  mutationOptions({
    mutationKey: fileImportInfoKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteFileImportInfo(httpOf(client), id),
  })

export const batchFileImportInfosOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: fileImportInfoKeys.write('batch'),
    mutationFn: (request: FileImportInfoBatch, { client }) => batchFileImportInfos(httpOf(client), request, options),
  })
