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
  batchProcessPorts,
  createProcessPort,
  deleteProcessPort,
  getProcessPort,
  listProcessPorts,
  processPortKeys,
  replaceProcessPort,
  updateProcessPort,
} from './api.js'
import type {
  ProcessPortBatch,
  ProcessPortCreate,
  ProcessPortGetParams,
  ProcessPortListParams,
  ProcessPortReplace,
  ProcessPortUpdate,
} from './types.js'

/** What `useProcessPorts` asks, as options: for `useQuery`, `useQueries` and the like. */
export const processPortListOptions = (params: ProcessPortListParams = {}) =>
  queryOf({
    queryKey: processPortKeys.list(params),
    queryFn: ({ client, signal }) => listProcessPorts(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

/** What `useProcessPortsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const processPortInfiniteOptions = (params: ProcessPortListParams = {}) =>
  infiniteQueryOf({
    queryKey: processPortKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listProcessPorts(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

/** What `useProcessPort` asks, as options: for `useQuery`, `useQueries` and the like. */
export const processPortDetailOptions = (id: number, params: ProcessPortGetParams = {}) =>
  queryOf({
    queryKey: processPortKeys.detail(id, params),
    queryFn: ({ client, signal }) => getProcessPort(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useCreateProcessPort` sends, as options: for `useMutation`. */
export const createProcessPortOptions = () =>
  mutationOf({
    mutationKey: processPortKeys.write('create'),
    mutationFn: (payload: ProcessPortCreate, { client }) => createProcessPort(httpOf(client), payload),
  })

/** What `useUpdateProcessPort` sends, as options: for `useMutation`. */
export const updateProcessPortOptions = () =>
  mutationOf({
    mutationKey: processPortKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ProcessPortUpdate }, { client }) =>
      updateProcessPort(httpOf(client), id, changes),
  })

/** What `useReplaceProcessPort` sends, as options: for `useMutation`. */
export const replaceProcessPortOptions = () =>
  mutationOf({
    mutationKey: processPortKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ProcessPortReplace }, { client }) =>
      replaceProcessPort(httpOf(client), id, payload),
  })

/** What `useDeleteProcessPort` sends, as options: for `useMutation`. */
export const deleteProcessPortOptions = () =>
  mutationOf({
    mutationKey: processPortKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteProcessPort(httpOf(client), id),
  })

/** What `useBatchProcessPorts` sends, as options: for `useMutation`. */
export const batchProcessPortsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: processPortKeys.write('batch'),
    mutationFn: (request: ProcessPortBatch, { client }) => batchProcessPorts(httpOf(client), request, options),
  })
