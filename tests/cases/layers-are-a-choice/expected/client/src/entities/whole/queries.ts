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

/** What `useWholeRecords` asks, as options: for `useQuery`, `useQueries` and the like. */
export const wholeRecordListOptions = (params: WholeRecordListParams = {}) =>
  queryOf({
    queryKey: wholeRecordKeys.list(params),
    queryFn: ({ client, signal }) => listWholeRecords(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useWholeRecordsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const wholeRecordInfiniteOptions = (params: WholeRecordListParams = {}) =>
  infiniteQueryOf({
    queryKey: wholeRecordKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listWholeRecords(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useWholeRecord` asks, as options: for `useQuery`, `useQueries` and the like. */
export const wholeRecordDetailOptions = (id: number, params: WholeRecordGetParams = {}) =>
  queryOf({
    queryKey: wholeRecordKeys.detail(id, params),
    queryFn: ({ client, signal }) => getWholeRecord(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateWholeRecord` sends, as options: for `useMutation`. */
export const createWholeRecordOptions = () =>
  mutationOf({
    mutationKey: wholeRecordKeys.write('create'),
    mutationFn: (payload: WholeRecordCreate, { client }) => createWholeRecord(httpOf(client), payload),
  })

/** What `useUpdateWholeRecord` sends, as options: for `useMutation`. */
export const updateWholeRecordOptions = () =>
  mutationOf({
    mutationKey: wholeRecordKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: WholeRecordUpdate }, { client }) =>
      updateWholeRecord(httpOf(client), id, changes),
  })

/** What `useReplaceWholeRecord` sends, as options: for `useMutation`. */
export const replaceWholeRecordOptions = () =>
  mutationOf({
    mutationKey: wholeRecordKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: WholeRecordReplace }, { client }) =>
      replaceWholeRecord(httpOf(client), id, payload),
  })

/** What `useDeleteWholeRecord` sends, as options: for `useMutation`. */
export const deleteWholeRecordOptions = () =>
  mutationOf({
    mutationKey: wholeRecordKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteWholeRecord(httpOf(client), id),
  })

/** What `useBatchWholeRecords` sends, as options: for `useMutation`. */
export const batchWholeRecordsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: wholeRecordKeys.write('batch'),
    mutationFn: (request: WholeRecordBatch, { client }) => batchWholeRecords(httpOf(client), request, options),
  })
