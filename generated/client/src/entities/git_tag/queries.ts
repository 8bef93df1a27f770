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
  batchGitTags,
  createGitTag,
  deleteGitTag,
  getGitTag,
  gitTagKeys,
  listGitTags,
  replaceGitTag,
  updateGitTag,
} from './api.js'
import type {
  GitTagBatch,
  GitTagCreate,
  GitTagGetParams,
  GitTagListParams,
  GitTagReplace,
  GitTagUpdate,
} from './types.js'

/** What `useGitTags` asks, as options: for `useQuery`, `useQueries` and the like. */
export const gitTagListOptions = (params: GitTagListParams = {}) =>
  queryOf({
    queryKey: gitTagKeys.list(params),
    queryFn: ({ client, signal }) => listGitTags(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useGitTagsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const gitTagInfiniteOptions = (params: GitTagListParams = {}) =>
  infiniteQueryOf({
    queryKey: gitTagKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listGitTags(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useGitTag` asks, as options: for `useQuery`, `useQueries` and the like. */
export const gitTagDetailOptions = (id: number, params: GitTagGetParams = {}) =>
  queryOf({
    queryKey: gitTagKeys.detail(id, params),
    queryFn: ({ client, signal }) => getGitTag(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateGitTag` sends, as options: for `useMutation`. */
export const createGitTagOptions = () =>
  mutationOf({
    mutationKey: gitTagKeys.write('create'),
    mutationFn: (payload: GitTagCreate, { client }) => createGitTag(httpOf(client), payload),
  })

/** What `useUpdateGitTag` sends, as options: for `useMutation`. */
export const updateGitTagOptions = () =>
  mutationOf({
    mutationKey: gitTagKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: GitTagUpdate }, { client }) =>
      updateGitTag(httpOf(client), id, changes),
  })

/** What `useReplaceGitTag` sends, as options: for `useMutation`. */
export const replaceGitTagOptions = () =>
  mutationOf({
    mutationKey: gitTagKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: GitTagReplace }, { client }) =>
      replaceGitTag(httpOf(client), id, payload),
  })

/** What `useDeleteGitTag` sends, as options: for `useMutation`. */
export const deleteGitTagOptions = () =>
  mutationOf({
    mutationKey: gitTagKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteGitTag(httpOf(client), id),
  })

/** What `useBatchGitTags` sends, as options: for `useMutation`. */
export const batchGitTagsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: gitTagKeys.write('batch'),
    mutationFn: (request: GitTagBatch, { client }) => batchGitTags(httpOf(client), request, options),
  })
