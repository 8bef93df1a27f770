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
  batchWholeRecords,
  createWholeRecord,
  deleteWholeRecord,
  getWholeRecord,
  listWholeRecords,
  replaceWholeRecord,
  updateWholeRecord,
  wholeRecordKeys,
} from './api.js'
import type {
  WholeRecordBatch,
  WholeRecordCreate,
  WholeRecordGetParams,
  WholeRecordListParams,
  WholeRecordReplace,
  WholeRecordUpdate,
} from './types.js'

export const wholeRecordListOptions = (params: WholeRecordListParams = {}) =>
  queryOf({
    queryKey: wholeRecordKeys.list(params),
    queryFn: ({ client, signal }) => listWholeRecords(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

export const wholeRecordInfiniteOptions = (params: WholeRecordListParams = {}) =>
  infiniteQueryOf({
    queryKey: wholeRecordKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listWholeRecords(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

export const wholeRecordDetailOptions = (id: number, params: WholeRecordGetParams = {}) =>
  queryOf({
    queryKey: wholeRecordKeys.detail(id, params),
    queryFn: ({ client, signal }) => getWholeRecord(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

export const createWholeRecordOptions = () =>
  mutationOf({
    mutationKey: wholeRecordKeys.write('create'),
    mutationFn: (payload: WholeRecordCreate, { client }) => createWholeRecord(httpOf(client), payload),
  })

export const updateWholeRecordOptions = () =>
  mutationOf({
    mutationKey: wholeRecordKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: WholeRecordUpdate }, { client }) =>
      updateWholeRecord(httpOf(client), id, changes),
  })

export const replaceWholeRecordOptions = () =>
  mutationOf({
    mutationKey: wholeRecordKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: WholeRecordReplace }, { client }) =>
      replaceWholeRecord(httpOf(client), id, payload),
  })

export const deleteWholeRecordOptions = () =>
  mutationOf({
    mutationKey: wholeRecordKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteWholeRecord(httpOf(client), id),
  })

export const batchWholeRecordsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: wholeRecordKeys.write('batch'),
    mutationFn: (request: WholeRecordBatch, { client }) => batchWholeRecords(httpOf(client), request, options),
  })
