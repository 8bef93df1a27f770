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
  batchSelectedFiles,
  createSelectedFile,
  deleteSelectedFile,
  getSelectedFile,
  listSelectedFiles,
  replaceSelectedFile,
  selectedFileKeys,
  updateSelectedFile,
} from './api.js'
import type {
  SelectedFileBatch,
  SelectedFileCreate,
  SelectedFileGetParams,
  SelectedFileListParams,
  SelectedFileReplace,
  SelectedFileUpdate,
} from './types.js'

/** What `useSelectedFiles` asks, as options: for `useQuery`, `useQueries` and the like. */
export const selectedFileListOptions = (params: SelectedFileListParams = {}) =>
  queryOf({
    queryKey: selectedFileKeys.list(params),
    queryFn: ({ client, signal }) => listSelectedFiles(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useSelectedFilesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const selectedFileInfiniteOptions = (params: SelectedFileListParams = {}) =>
  infiniteQueryOf({
    queryKey: selectedFileKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listSelectedFiles(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useSelectedFile` asks, as options: for `useQuery`, `useQueries` and the like. */
export const selectedFileDetailOptions = (id: number, params: SelectedFileGetParams = {}) =>
  queryOf({
    queryKey: selectedFileKeys.detail(id, params),
    queryFn: ({ client, signal }) => getSelectedFile(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateSelectedFile` sends, as options: for `useMutation`. */
export const createSelectedFileOptions = () =>
  mutationOf({
    mutationKey: selectedFileKeys.write('create'),
    mutationFn: (payload: SelectedFileCreate, { client }) => createSelectedFile(httpOf(client), payload),
  })

/** What `useUpdateSelectedFile` sends, as options: for `useMutation`. */
export const updateSelectedFileOptions = () =>
  mutationOf({
    mutationKey: selectedFileKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: SelectedFileUpdate }, { client }) =>
      updateSelectedFile(httpOf(client), id, changes),
  })

/** What `useReplaceSelectedFile` sends, as options: for `useMutation`. */
export const replaceSelectedFileOptions = () =>
  mutationOf({
    mutationKey: selectedFileKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: SelectedFileReplace }, { client }) =>
      replaceSelectedFile(httpOf(client), id, payload),
  })

/** What `useDeleteSelectedFile` sends, as options: for `useMutation`. */
export const deleteSelectedFileOptions = () =>
  mutationOf({
    mutationKey: selectedFileKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteSelectedFile(httpOf(client), id),
  })

/** What `useBatchSelectedFiles` sends, as options: for `useMutation`. */
export const batchSelectedFilesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: selectedFileKeys.write('batch'),
    mutationFn: (request: SelectedFileBatch, { client }) => batchSelectedFiles(httpOf(client), request, options),
  })
