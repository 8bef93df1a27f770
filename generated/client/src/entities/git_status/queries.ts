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
  batchGitStatuses,
  createGitStatus,
  deleteGitStatus,
  getGitStatus,
  gitStatusKeys,
  listGitStatuses,
  replaceGitStatus,
  updateGitStatus,
} from './api.js'
import type {
  GitStatusBatch,
  GitStatusCreate,
  GitStatusGetParams,
  GitStatusListParams,
  GitStatusReplace,
  GitStatusUpdate,
} from './types.js'

export const gitStatusListOptions = (params: GitStatusListParams = {}) =>
  queryOf({
    queryKey: gitStatusKeys.list(params),
    queryFn: ({ client, signal }) => listGitStatuses(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

export const gitStatusInfiniteOptions = (params: GitStatusListParams = {}) =>
  infiniteQueryOf({
    queryKey: gitStatusKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listGitStatuses(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

export const gitStatusDetailOptions = (id: number, params: GitStatusGetParams = {}) =>
  queryOf({
    queryKey: gitStatusKeys.detail(id, params),
    queryFn: ({ client, signal }) => getGitStatus(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

export const createGitStatusOptions = () =>
  mutationOf({
    mutationKey: gitStatusKeys.write('create'),
    mutationFn: (payload: GitStatusCreate, { client }) => createGitStatus(httpOf(client), payload),
  })

export const updateGitStatusOptions = () =>
  mutationOf({
    mutationKey: gitStatusKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: GitStatusUpdate }, { client }) =>
      updateGitStatus(httpOf(client), id, changes),
  })

export const replaceGitStatusOptions = () =>
  mutationOf({
    mutationKey: gitStatusKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: GitStatusReplace }, { client }) =>
      replaceGitStatus(httpOf(client), id, payload),
  })

export const deleteGitStatusOptions = () =>
  mutationOf({
    mutationKey: gitStatusKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteGitStatus(httpOf(client), id),
  })

export const batchGitStatusesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: gitStatusKeys.write('batch'),
    mutationFn: (request: GitStatusBatch, { client }) => batchGitStatuses(httpOf(client), request, options),
  })
