import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
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
  queryOptions({
    queryKey: wholeRecordKeys.list(params),
    queryFn: ({ client, signal }) => listWholeRecords(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

export const wholeRecordInfiniteOptions = (params: WholeRecordListParams = {}) =>
  infiniteQueryOptions({
    queryKey: wholeRecordKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listWholeRecords(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

export const wholeRecordDetailOptions = (id: number, params: WholeRecordGetParams = {}) =>
  queryOptions({
    queryKey: wholeRecordKeys.detail(id, params),
    queryFn: ({ client, signal }) => getWholeRecord(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

export const createWholeRecordOptions = () =>
  mutationOptions({
    mutationKey: wholeRecordKeys.write('create'),
    mutationFn: (payload: WholeRecordCreate, { client }) => createWholeRecord(httpOf(client), payload),
  })

export const updateWholeRecordOptions = () =>
  mutationOptions({
    mutationKey: wholeRecordKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: WholeRecordUpdate }, { client }) =>
      updateWholeRecord(httpOf(client), id, changes),
  })

export const replaceWholeRecordOptions = () =>
  mutationOptions({
    mutationKey: wholeRecordKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: WholeRecordReplace }, { client }) =>
      replaceWholeRecord(httpOf(client), id, payload),
  })

export const deleteWholeRecordOptions = () =>
  mutationOptions({
    mutationKey: wholeRecordKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteWholeRecord(httpOf(client), id),
  })

export const batchWholeRecordsOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: wholeRecordKeys.write('batch'),
    mutationFn: (request: WholeRecordBatch, { client }) => batchWholeRecords(httpOf(client), request, options),
  })
