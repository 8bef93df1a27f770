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

export const gitWorktreeListOptions = (params: GitWorktreeListParams = {}) =>
  queryOf({
    queryKey: gitWorktreeKeys.list(params),
    queryFn: ({ client, signal }) => listGitWorktrees(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

export const gitWorktreeInfiniteOptions = (params: GitWorktreeListParams = {}) =>
  infiniteQueryOf({
    queryKey: gitWorktreeKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listGitWorktrees(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

export const gitWorktreeDetailOptions = (id: number, params: GitWorktreeGetParams = {}) =>
  queryOf({
    queryKey: gitWorktreeKeys.detail(id, params),
    queryFn: ({ client, signal }) => getGitWorktree(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

export const createGitWorktreeOptions = () =>
  mutationOf({
    mutationKey: gitWorktreeKeys.write('create'),
    mutationFn: (payload: GitWorktreeCreate, { client }) => createGitWorktree(httpOf(client), payload),
  })

export const updateGitWorktreeOptions = () =>
  mutationOf({
    mutationKey: gitWorktreeKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: GitWorktreeUpdate }, { client }) =>
      updateGitWorktree(httpOf(client), id, changes),
  })

export const replaceGitWorktreeOptions = () =>
  mutationOf({
    mutationKey: gitWorktreeKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: GitWorktreeReplace }, { client }) =>
      replaceGitWorktree(httpOf(client), id, payload),
  })

export const deleteGitWorktreeOptions = () =>
  mutationOf({
    mutationKey: gitWorktreeKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteGitWorktree(httpOf(client), id),
  })

export const batchGitWorktreesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: gitWorktreeKeys.write('batch'),
    mutationFn: (request: GitWorktreeBatch, { client }) => batchGitWorktrees(httpOf(client), request, options),
  })
