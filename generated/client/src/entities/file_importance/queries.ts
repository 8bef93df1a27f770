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
  batchFileImportances,
  createFileImportance,
  deleteFileImportance,
  fileImportanceKeys,
  getFileImportance,
  listFileImportances,
  replaceFileImportance,
  updateFileImportance,
} from './api.js'
import type {
  FileImportanceBatch,
  FileImportanceCreate,
  FileImportanceGetParams,
  FileImportanceListParams,
  FileImportanceReplace,
  FileImportanceUpdate,
} from './types.js'

/** What `useFileImportances` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileImportanceListOptions = (params: FileImportanceListParams = {}) =>
  queryOf({
    queryKey: fileImportanceKeys.list(params),
    queryFn: ({ client, signal }) => listFileImportances(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useFileImportancesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const fileImportanceInfiniteOptions = (params: FileImportanceListParams = {}) =>
  infiniteQueryOf({
    queryKey: fileImportanceKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listFileImportances(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useFileImportance` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileImportanceDetailOptions = (id: number, params: FileImportanceGetParams = {}) =>
  queryOf({
    queryKey: fileImportanceKeys.detail(id, params),
    queryFn: ({ client, signal }) => getFileImportance(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateFileImportance` sends, as options: for `useMutation`. */
export const createFileImportanceOptions = () =>
  mutationOf({
    mutationKey: fileImportanceKeys.write('create'),
    mutationFn: (payload: FileImportanceCreate, { client }) => createFileImportance(httpOf(client), payload),
  })

/** What `useUpdateFileImportance` sends, as options: for `useMutation`. */
export const updateFileImportanceOptions = () =>
  mutationOf({
    mutationKey: fileImportanceKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: FileImportanceUpdate }, { client }) =>
      updateFileImportance(httpOf(client), id, changes),
  })

/** What `useReplaceFileImportance` sends, as options: for `useMutation`. */
export const replaceFileImportanceOptions = () =>
  mutationOf({
    mutationKey: fileImportanceKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: FileImportanceReplace }, { client }) =>
      replaceFileImportance(httpOf(client), id, payload),
  })

/** What `useDeleteFileImportance` sends, as options: for `useMutation`. */
export const deleteFileImportanceOptions = () =>
  mutationOf({
    mutationKey: fileImportanceKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteFileImportance(httpOf(client), id),
  })

/** What `useBatchFileImportances` sends, as options: for `useMutation`. */
export const batchFileImportancesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: fileImportanceKeys.write('batch'),
    mutationFn: (request: FileImportanceBatch, { client }) => batchFileImportances(httpOf(client), request, options),
  })
