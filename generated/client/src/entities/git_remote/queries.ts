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

export const gitRemoteListOptions = (params: GitRemoteListParams = {}) =>
  queryOf({
    queryKey: gitRemoteKeys.list(params),
    queryFn: ({ client, signal }) => listGitRemotes(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const gitRemoteInfiniteOptions = (params: GitRemoteListParams = {}) =>
  infiniteQueryOf({
    queryKey: gitRemoteKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listGitRemotes(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const gitRemoteDetailOptions = (id: number, params: GitRemoteGetParams = {}) =>
  queryOf({
    queryKey: gitRemoteKeys.detail(id, params),
    queryFn: ({ client, signal }) => getGitRemote(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createGitRemoteOptions = () =>
  mutationOf({
    mutationKey: gitRemoteKeys.write('create'),
    mutationFn: (payload: GitRemoteCreate, { client }) => createGitRemote(httpOf(client), payload),
  })

export const updateGitRemoteOptions = () =>
  mutationOf({
    mutationKey: gitRemoteKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: GitRemoteUpdate }, { client }) =>
      updateGitRemote(httpOf(client), id, changes),
  })

export const replaceGitRemoteOptions = () =>
  mutationOf({
    mutationKey: gitRemoteKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: GitRemoteReplace }, { client }) =>
      replaceGitRemote(httpOf(client), id, payload),
  })

export const deleteGitRemoteOptions = () =>
  mutationOf({
    mutationKey: gitRemoteKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteGitRemote(httpOf(client), id),
  })

export const batchGitRemotesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: gitRemoteKeys.write('batch'),
    mutationFn: (request: GitRemoteBatch, { client }) => batchGitRemotes(httpOf(client), request, options),
  })
