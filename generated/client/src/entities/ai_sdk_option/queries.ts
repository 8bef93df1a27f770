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
  aiSdkOptionKeys,
  batchAiSdkOptions,
  createAiSdkOption,
  deleteAiSdkOption,
  getAiSdkOption,
  listAiSdkOptions,
  replaceAiSdkOption,
  updateAiSdkOption,
} from './api.js'
import type {
  AiSdkOptionBatch,
  AiSdkOptionCreate,
  AiSdkOptionGetParams,
  AiSdkOptionListParams,
  AiSdkOptionReplace,
  AiSdkOptionUpdate,
} from './types.js'

/** What `useAiSdkOptions` asks, as options: for `useQuery`, `useQueries` and the like. */
export const aiSdkOptionListOptions = (params: AiSdkOptionListParams = {}) =>
  queryOf({
    queryKey: aiSdkOptionKeys.list(params),
    queryFn: ({ client, signal }) => listAiSdkOptions(httpOf(client), params, { signal }),
    ...freshness.stable,
  })

/** What `useAiSdkOptionsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const aiSdkOptionInfiniteOptions = (params: AiSdkOptionListParams = {}) =>
  infiniteQueryOf({
    queryKey: aiSdkOptionKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listAiSdkOptions(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.stable,
    ...byCursor,
  })

/** What `useAiSdkOption` asks, as options: for `useQuery`, `useQueries` and the like. */
export const aiSdkOptionDetailOptions = (id: number, params: AiSdkOptionGetParams = {}) =>
  queryOf({
    queryKey: aiSdkOptionKeys.detail(id, params),
    queryFn: ({ client, signal }) => getAiSdkOption(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useCreateAiSdkOption` sends, as options: for `useMutation`. */
export const createAiSdkOptionOptions = () =>
  mutationOf({
    mutationKey: aiSdkOptionKeys.write('create'),
    mutationFn: (payload: AiSdkOptionCreate, { client }) => createAiSdkOption(httpOf(client), payload),
  })

/** What `useUpdateAiSdkOption` sends, as options: for `useMutation`. */
export const updateAiSdkOptionOptions = () =>
  mutationOf({
    mutationKey: aiSdkOptionKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: AiSdkOptionUpdate }, { client }) =>
      updateAiSdkOption(httpOf(client), id, changes),
  })

/** What `useReplaceAiSdkOption` sends, as options: for `useMutation`. */
export const replaceAiSdkOptionOptions = () =>
  mutationOf({
    mutationKey: aiSdkOptionKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: AiSdkOptionReplace }, { client }) =>
      replaceAiSdkOption(httpOf(client), id, payload),
  })

/** What `useDeleteAiSdkOption` sends, as options: for `useMutation`. */
export const deleteAiSdkOptionOptions = () =>
  mutationOf({
    mutationKey: aiSdkOptionKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteAiSdkOption(httpOf(client), id),
  })

/** What `useBatchAiSdkOptions` sends, as options: for `useMutation`. */
export const batchAiSdkOptionsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: aiSdkOptionKeys.write('batch'),
    mutationFn: (request: AiSdkOptionBatch, { client }) => batchAiSdkOptions(httpOf(client), request, options),
  })
