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
  batchGitWorktrees,
  createGitWorktree,
  deleteGitWorktree,
  getGitWorktree,
  gitWorktreeKeys,
  listGitWorktrees,
  replaceGitWorktree,
  updateGitWorktree,
} from './api.js'
import type {
  GitWorktreeBatch,
  GitWorktreeCreate,
  GitWorktreeGetParams,
  GitWorktreeListParams,
  GitWorktreeReplace,
  GitWorktreeUpdate,
} from './types.js'

/** What `useGitWorktrees` asks, as options: for `useQuery`, `useQueries` and the like. */
export const gitWorktreeListOptions = (params: GitWorktreeListParams = {}) =>
  queryOf({
    queryKey: gitWorktreeKeys.list(params),
    queryFn: ({ client, signal }) => listGitWorktrees(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useGitWorktreesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const gitWorktreeInfiniteOptions = (params: GitWorktreeListParams = {}) =>
  infiniteQueryOf({
    queryKey: gitWorktreeKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listGitWorktrees(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useGitWorktree` asks, as options: for `useQuery`, `useQueries` and the like. */
export const gitWorktreeDetailOptions = (id: number, params: GitWorktreeGetParams = {}) =>
  queryOf({
    queryKey: gitWorktreeKeys.detail(id, params),
    queryFn: ({ client, signal }) => getGitWorktree(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateGitWorktree` sends, as options: for `useMutation`. */
export const createGitWorktreeOptions = () =>
  mutationOf({
    mutationKey: gitWorktreeKeys.write('create'),
    mutationFn: (payload: GitWorktreeCreate, { client }) => createGitWorktree(httpOf(client), payload),
  })

/** What `useUpdateGitWorktree` sends, as options: for `useMutation`. */
export const updateGitWorktreeOptions = () =>
  mutationOf({
    mutationKey: gitWorktreeKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: GitWorktreeUpdate }, { client }) =>
      updateGitWorktree(httpOf(client), id, changes),
  })

/** What `useReplaceGitWorktree` sends, as options: for `useMutation`. */
export const replaceGitWorktreeOptions = () =>
  mutationOf({
    mutationKey: gitWorktreeKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: GitWorktreeReplace }, { client }) =>
      replaceGitWorktree(httpOf(client), id, payload),
  })

/** What `useDeleteGitWorktree` sends, as options: for `useMutation`. */
export const deleteGitWorktreeOptions = () =>
  mutationOf({
    mutationKey: gitWorktreeKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteGitWorktree(httpOf(client), id),
  })

/** What `useBatchGitWorktrees` sends, as options: for `useMutation`. */
export const batchGitWorktreesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: gitWorktreeKeys.write('batch'),
    mutationFn: (request: GitWorktreeBatch, { client }) => batchGitWorktrees(httpOf(client), request, options),
  })
