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

/** What `useFileImportInfos` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileImportInfoListOptions = (params: FileImportInfoListParams = {}) =>
  queryOf({
    queryKey: fileImportInfoKeys.list(params),
    queryFn: ({ client, signal }) => listFileImportInfos(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useFileImportInfosInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const fileImportInfoInfiniteOptions = (params: FileImportInfoListParams = {}) =>
  infiniteQueryOf({
    queryKey: fileImportInfoKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listFileImportInfos(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useFileImportInfo` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileImportInfoDetailOptions = (id: number, params: FileImportInfoGetParams = {}) =>
  queryOf({
    queryKey: fileImportInfoKeys.detail(id, params),
    queryFn: ({ client, signal }) => getFileImportInfo(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateFileImportInfo` sends, as options: for `useMutation`. */
export const createFileImportInfoOptions = () =>
  mutationOf({
    mutationKey: fileImportInfoKeys.write('create'),
    mutationFn: (payload: FileImportInfoCreate, { client }) => createFileImportInfo(httpOf(client), payload),
  })

/** What `useUpdateFileImportInfo` sends, as options: for `useMutation`. */
export const updateFileImportInfoOptions = () =>
  mutationOf({
    mutationKey: fileImportInfoKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: FileImportInfoUpdate }, { client }) =>
      updateFileImportInfo(httpOf(client), id, changes),
  })

/** What `useReplaceFileImportInfo` sends, as options: for `useMutation`. */
export const replaceFileImportInfoOptions = () =>
  mutationOf({
    mutationKey: fileImportInfoKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: FileImportInfoReplace }, { client }) =>
      replaceFileImportInfo(httpOf(client), id, payload),
  })

/** What `useDeleteFileImportInfo` sends, as options: for `useMutation`. */
export const deleteFileImportInfoOptions = () =>
  mutationOf({
    mutationKey: fileImportInfoKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteFileImportInfo(httpOf(client), id),
  })

/** What `useBatchFileImportInfos` sends, as options: for `useMutation`. */
export const batchFileImportInfosOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: fileImportInfoKeys.write('batch'),
    mutationFn: (request: FileImportInfoBatch, { client }) => batchFileImportInfos(httpOf(client), request, options),
  })
