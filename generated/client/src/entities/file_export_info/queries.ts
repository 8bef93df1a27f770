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

/** What `useFileExportInfos` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileExportInfoListOptions = (params: FileExportInfoListParams = {}) =>
  queryOf({
    queryKey: fileExportInfoKeys.list(params),
    queryFn: ({ client, signal }) => listFileExportInfos(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useFileExportInfosInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const fileExportInfoInfiniteOptions = (params: FileExportInfoListParams = {}) =>
  infiniteQueryOf({
    queryKey: fileExportInfoKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listFileExportInfos(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useFileExportInfo` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileExportInfoDetailOptions = (id: number, params: FileExportInfoGetParams = {}) =>
  queryOf({
    queryKey: fileExportInfoKeys.detail(id, params),
    queryFn: ({ client, signal }) => getFileExportInfo(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateFileExportInfo` sends, as options: for `useMutation`. */
export const createFileExportInfoOptions = () =>
  mutationOf({
    mutationKey: fileExportInfoKeys.write('create'),
    mutationFn: (payload: FileExportInfoCreate, { client }) => createFileExportInfo(httpOf(client), payload),
  })

/** What `useUpdateFileExportInfo` sends, as options: for `useMutation`. */
export const updateFileExportInfoOptions = () =>
  mutationOf({
    mutationKey: fileExportInfoKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: FileExportInfoUpdate }, { client }) =>
      updateFileExportInfo(httpOf(client), id, changes),
  })

/** What `useReplaceFileExportInfo` sends, as options: for `useMutation`. */
export const replaceFileExportInfoOptions = () =>
  mutationOf({
    mutationKey: fileExportInfoKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: FileExportInfoReplace }, { client }) =>
      replaceFileExportInfo(httpOf(client), id, payload),
  })

/** What `useDeleteFileExportInfo` sends, as options: for `useMutation`. */
export const deleteFileExportInfoOptions = () =>
  mutationOf({
    mutationKey: fileExportInfoKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteFileExportInfo(httpOf(client), id),
  })

/** What `useBatchFileExportInfos` sends, as options: for `useMutation`. */
export const batchFileExportInfosOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: fileExportInfoKeys.write('batch'),
    mutationFn: (request: FileExportInfoBatch, { client }) => batchFileExportInfos(httpOf(client), request, options),
  })
