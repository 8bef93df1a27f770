import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import type { QueueFailure, QueueItemType, QueueMove } from '../../values.js'
import {
  batchQueueItems,
  completeQueueItem,
  createQueueItem,
  deleteQueueItem,
  failQueueItem,
  getQueueItem,
  listQueueItems,
  moveQueueItem,
  queueItemKeys,
  replaceQueueItem,
  updateQueueItem,
} from './api.js'
import type {
  QueueItemBatch,
  QueueItemCreate,
  QueueItemGetParams,
  QueueItemListParams,
  QueueItemReplace,
  QueueItemUpdate,
} from './types.js'

/** What `useQueueItems` asks, as options: for `useQuery`, `useQueries` and the like. */
export const queueItemListOptions = (params: QueueItemListParams = {}) =>
  queryOf({
    queryKey: queueItemKeys.list(params),
    queryFn: ({ client, signal }) => listQueueItems(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

/** What `useQueueItemsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const queueItemInfiniteOptions = (params: QueueItemListParams = {}) =>
  infiniteQueryOf({
    queryKey: queueItemKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listQueueItems(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

/** What `useQueueItem` asks, as options: for `useQuery`, `useQueries` and the like. */
export const queueItemDetailOptions = (id: number, params: QueueItemGetParams = {}) =>
  queryOf({
    queryKey: queueItemKeys.detail(id, params),
    queryFn: ({ client, signal }) => getQueueItem(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useCreateQueueItem` sends, as options: for `useMutation`. */
export const createQueueItemOptions = () =>
  mutationOf({
    mutationKey: queueItemKeys.write('create'),
    mutationFn: (payload: QueueItemCreate, { client }) => createQueueItem(httpOf(client), payload),
  })

/** What `useUpdateQueueItem` sends, as options: for `useMutation`. */
export const updateQueueItemOptions = () =>
  mutationOf({
    mutationKey: queueItemKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: QueueItemUpdate }, { client }) =>
      updateQueueItem(httpOf(client), id, changes),
  })

/** What `useReplaceQueueItem` sends, as options: for `useMutation`. */
export const replaceQueueItemOptions = () =>
  mutationOf({
    mutationKey: queueItemKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: QueueItemReplace }, { client }) =>
      replaceQueueItem(httpOf(client), id, payload),
  })

/** What `useDeleteQueueItem` sends, as options: for `useMutation`. */
export const deleteQueueItemOptions = () =>
  mutationOf({
    mutationKey: queueItemKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteQueueItem(httpOf(client), id),
  })

/** What `useBatchQueueItems` sends, as options: for `useMutation`. */
export const batchQueueItemsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: queueItemKeys.write('batch'),
    mutationFn: (request: QueueItemBatch, { client }) => batchQueueItems(httpOf(client), request, options),
  })

/** What `useCompleteQueueItem` sends, as options: for `useMutation`. */
export const completeQueueItemOptions = () =>
  mutationOf({
    mutationKey: queueItemKeys.call('complete_queue_item'),
    mutationFn: (variables: { item_type: QueueItemType; item_id: number }, { client }) =>
      completeQueueItem(httpOf(client), variables),
  })

/** What `useFailQueueItem` sends, as options: for `useMutation`. */
export const failQueueItemOptions = () =>
  mutationOf({
    mutationKey: queueItemKeys.call('fail_queue_item'),
    mutationFn: (variables: { item_type: QueueItemType; item_id: number; body: QueueFailure }, { client }) =>
      failQueueItem(httpOf(client), variables),
  })

/** What `useMoveQueueItem` sends, as options: for `useMutation`. */
export const moveQueueItemOptions = () =>
  mutationOf({
    mutationKey: queueItemKeys.call('move_queue_item'),
    mutationFn: (variables: { item_type: QueueItemType; item_id: number; body: QueueMove }, { client }) =>
      moveQueueItem(httpOf(client), variables),
  })
