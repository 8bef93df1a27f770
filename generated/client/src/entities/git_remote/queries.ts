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
  batchGitRemotes,
  createGitRemote,
  deleteGitRemote,
  getGitRemote,
  gitRemoteKeys,
  listGitRemotes,
  replaceGitRemote,
  updateGitRemote,
} from './api.js'
import type {
  GitRemoteBatch,
  GitRemoteCreate,
  GitRemoteGetParams,
  GitRemoteListParams,
  GitRemoteReplace,
  GitRemoteUpdate,
} from './types.js'

/** What `useGitRemotes` asks, as options: for `useQuery`, `useQueries` and the like. */
export const gitRemoteListOptions = (params: GitRemoteListParams = {}) =>
  queryOf({
    queryKey: gitRemoteKeys.list(params),
    queryFn: ({ client, signal }) => listGitRemotes(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useGitRemotesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const gitRemoteInfiniteOptions = (params: GitRemoteListParams = {}) =>
  infiniteQueryOf({
    queryKey: gitRemoteKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listGitRemotes(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useGitRemote` asks, as options: for `useQuery`, `useQueries` and the like. */
export const gitRemoteDetailOptions = (id: number, params: GitRemoteGetParams = {}) =>
  queryOf({
    queryKey: gitRemoteKeys.detail(id, params),
    queryFn: ({ client, signal }) => getGitRemote(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateGitRemote` sends, as options: for `useMutation`. */
export const createGitRemoteOptions = () =>
  mutationOf({
    mutationKey: gitRemoteKeys.write('create'),
    mutationFn: (payload: GitRemoteCreate, { client }) => createGitRemote(httpOf(client), payload),
  })

/** What `useUpdateGitRemote` sends, as options: for `useMutation`. */
export const updateGitRemoteOptions = () =>
  mutationOf({
    mutationKey: gitRemoteKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: GitRemoteUpdate }, { client }) =>
      updateGitRemote(httpOf(client), id, changes),
  })

/** What `useReplaceGitRemote` sends, as options: for `useMutation`. */
export const replaceGitRemoteOptions = () =>
  mutationOf({
    mutationKey: gitRemoteKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: GitRemoteReplace }, { client }) =>
      replaceGitRemote(httpOf(client), id, payload),
  })

/** What `useDeleteGitRemote` sends, as options: for `useMutation`. */
export const deleteGitRemoteOptions = () =>
  mutationOf({
    mutationKey: gitRemoteKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteGitRemote(httpOf(client), id),
  })

/** What `useBatchGitRemotes` sends, as options: for `useMutation`. */
export const batchGitRemotesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: gitRemoteKeys.write('batch'),
    mutationFn: (request: GitRemoteBatch, { client }) => batchGitRemotes(httpOf(client), request, options),
  })
