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

/** What `useGitStatuses` asks, as options: for `useQuery`, `useQueries` and the like. */
export const gitStatusListOptions = (params: GitStatusListParams = {}) =>
  queryOf({
    queryKey: gitStatusKeys.list(params),
    queryFn: ({ client, signal }) => listGitStatuses(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useGitStatusesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const gitStatusInfiniteOptions = (params: GitStatusListParams = {}) =>
  infiniteQueryOf({
    queryKey: gitStatusKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listGitStatuses(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useGitStatus` asks, as options: for `useQuery`, `useQueries` and the like. */
export const gitStatusDetailOptions = (id: number, params: GitStatusGetParams = {}) =>
  queryOf({
    queryKey: gitStatusKeys.detail(id, params),
    queryFn: ({ client, signal }) => getGitStatus(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateGitStatus` sends, as options: for `useMutation`. */
export const createGitStatusOptions = () =>
  mutationOf({
    mutationKey: gitStatusKeys.write('create'),
    mutationFn: (payload: GitStatusCreate, { client }) => createGitStatus(httpOf(client), payload),
  })

/** What `useUpdateGitStatus` sends, as options: for `useMutation`. */
export const updateGitStatusOptions = () =>
  mutationOf({
    mutationKey: gitStatusKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: GitStatusUpdate }, { client }) =>
      updateGitStatus(httpOf(client), id, changes),
  })

/** What `useReplaceGitStatus` sends, as options: for `useMutation`. */
export const replaceGitStatusOptions = () =>
  mutationOf({
    mutationKey: gitStatusKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: GitStatusReplace }, { client }) =>
      replaceGitStatus(httpOf(client), id, payload),
  })

/** What `useDeleteGitStatus` sends, as options: for `useMutation`. */
export const deleteGitStatusOptions = () =>
  mutationOf({
    mutationKey: gitStatusKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteGitStatus(httpOf(client), id),
  })

/** What `useBatchGitStatuses` sends, as options: for `useMutation`. */
export const batchGitStatusesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: gitStatusKeys.write('batch'),
    mutationFn: (request: GitStatusBatch, { client }) => batchGitStatuses(httpOf(client), request, options),
  })
