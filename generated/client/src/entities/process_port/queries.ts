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

export const processPortListOptions = (params: ProcessPortListParams = {}) =>
  queryOf({
    queryKey: processPortKeys.list(params),
    queryFn: ({ client, signal }) => listProcessPorts(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

export const processPortInfiniteOptions = (params: ProcessPortListParams = {}) =>
  infiniteQueryOf({
    queryKey: processPortKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listProcessPorts(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

export const processPortDetailOptions = (id: number, params: ProcessPortGetParams = {}) =>
  queryOf({
    queryKey: processPortKeys.detail(id, params),
    queryFn: ({ client, signal }) => getProcessPort(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

export const createProcessPortOptions = () =>
  mutationOf({
    mutationKey: processPortKeys.write('create'),
    mutationFn: (payload: ProcessPortCreate, { client }) => createProcessPort(httpOf(client), payload),
  })

export const updateProcessPortOptions = () =>
  mutationOf({
    mutationKey: processPortKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ProcessPortUpdate }, { client }) =>
      updateProcessPort(httpOf(client), id, changes),
  })

export const replaceProcessPortOptions = () =>
  mutationOf({
    mutationKey: processPortKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ProcessPortReplace }, { client }) =>
      replaceProcessPort(httpOf(client), id, payload),
  })

export const deleteProcessPortOptions = () =>
  mutationOf({
    mutationKey: processPortKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteProcessPort(httpOf(client), id),
  })

export const batchProcessPortsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: processPortKeys.write('batch'),
    mutationFn: (request: ProcessPortBatch, { client }) => batchProcessPorts(httpOf(client), request, options),
  })
