import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
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
  queryOptions({
    queryKey: gitRemoteKeys.list(params),
    queryFn: ({ client, signal }) => listGitRemotes(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

export const gitRemoteInfiniteOptions = (params: GitRemoteListParams = {}) =>
  infiniteQueryOptions({
    queryKey: gitRemoteKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listGitRemotes(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

export const gitRemoteDetailOptions = (id: number, params: GitRemoteGetParams = {}) =>
  queryOptions({
    queryKey: gitRemoteKeys.detail(id, params),
    queryFn: ({ client, signal }) => getGitRemote(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

export const createGitRemoteOptions = () =>
  mutationOptions({
    mutationKey: gitRemoteKeys.write('create'),
    mutationFn: (payload: GitRemoteCreate, { client }) => createGitRemote(httpOf(client), payload),
  })

export const updateGitRemoteOptions = () =>
  mutationOptions({
    mutationKey: gitRemoteKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: GitRemoteUpdate }, { client }) =>
      updateGitRemote(httpOf(client), id, changes),
  })

export const replaceGitRemoteOptions = () =>
  mutationOptions({
    mutationKey: gitRemoteKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: GitRemoteReplace }, { client }) =>
      replaceGitRemote(httpOf(client), id, payload),
  })

export const deleteGitRemoteOptions = () =>
  mutationOptions({
    mutationKey: gitRemoteKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteGitRemote(httpOf(client), id),
  })

export const batchGitRemotesOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: gitRemoteKeys.write('batch'),
    mutationFn: (request: GitRemoteBatch, { client }) => batchGitRemotes(httpOf(client), request, options),
  })
