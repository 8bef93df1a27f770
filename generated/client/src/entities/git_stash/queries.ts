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
  batchGitStashes,
  createGitStash,
  deleteGitStash,
  getGitStash,
  gitStashKeys,
  listGitStashes,
  replaceGitStash,
  updateGitStash,
} from './api.js'
import type {
  GitStashBatch,
  GitStashCreate,
  GitStashGetParams,
  GitStashListParams,
  GitStashReplace,
  GitStashUpdate,
} from './types.js'

/** What `useGitStashes` asks, as options: for `useQuery`, `useQueries` and the like. */
export const gitStashListOptions = (params: GitStashListParams = {}) =>
  queryOf({
    queryKey: gitStashKeys.list(params),
    queryFn: ({ client, signal }) => listGitStashes(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useGitStashesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const gitStashInfiniteOptions = (params: GitStashListParams = {}) =>
  infiniteQueryOf({
    queryKey: gitStashKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listGitStashes(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useGitStash` asks, as options: for `useQuery`, `useQueries` and the like. */
export const gitStashDetailOptions = (id: number, params: GitStashGetParams = {}) =>
  queryOf({
    queryKey: gitStashKeys.detail(id, params),
    queryFn: ({ client, signal }) => getGitStash(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateGitStash` sends, as options: for `useMutation`. */
export const createGitStashOptions = () =>
  mutationOf({
    mutationKey: gitStashKeys.write('create'),
    mutationFn: (payload: GitStashCreate, { client }) => createGitStash(httpOf(client), payload),
  })

/** What `useUpdateGitStash` sends, as options: for `useMutation`. */
export const updateGitStashOptions = () =>
  mutationOf({
    mutationKey: gitStashKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: GitStashUpdate }, { client }) =>
      updateGitStash(httpOf(client), id, changes),
  })

/** What `useReplaceGitStash` sends, as options: for `useMutation`. */
export const replaceGitStashOptions = () =>
  mutationOf({
    mutationKey: gitStashKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: GitStashReplace }, { client }) =>
      replaceGitStash(httpOf(client), id, payload),
  })

/** What `useDeleteGitStash` sends, as options: for `useMutation`. */
export const deleteGitStashOptions = () =>
  mutationOf({
    mutationKey: gitStashKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteGitStash(httpOf(client), id),
  })

/** What `useBatchGitStashes` sends, as options: for `useMutation`. */
export const batchGitStashesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: gitStashKeys.write('batch'),
    mutationFn: (request: GitStashBatch, { client }) => batchGitStashes(httpOf(client), request, options),
  })
