import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
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

export const queueItemListOptions = (params: QueueItemListParams = {}) =>
  queryOptions({
    queryKey: queueItemKeys.list(params),
    queryFn: ({ client, signal }) => listQueueItems(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

export const queueItemInfiniteOptions = (params: QueueItemListParams = {}) =>
  infiniteQueryOptions({
    queryKey: queueItemKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listQueueItems(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

export const queueItemDetailOptions = (id: number, params: QueueItemGetParams = {}) =>
  queryOptions({
    queryKey: queueItemKeys.detail(id, params),
    queryFn: ({ client, signal }) => getQueueItem(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

export const createQueueItemOptions = () =>
  mutationOptions({
    mutationKey: queueItemKeys.write('create'),
    mutationFn: (payload: QueueItemCreate, { client }) => createQueueItem(httpOf(client), payload),
  })

export const updateQueueItemOptions = () =>
  mutationOptions({
    mutationKey: queueItemKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: QueueItemUpdate }, { client }) =>
      updateQueueItem(httpOf(client), id, changes),
  })

export const replaceQueueItemOptions = () =>
  mutationOptions({
    mutationKey: queueItemKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: QueueItemReplace }, { client }) =>
      replaceQueueItem(httpOf(client), id, payload),
  })

export const deleteQueueItemOptions = () =>
  mutationOptions({
    mutationKey: queueItemKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteQueueItem(httpOf(client), id),
  })

export const batchQueueItemsOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: queueItemKeys.write('batch'),
    mutationFn: (request: QueueItemBatch, { client }) => batchQueueItems(httpOf(client), request, options),
  })

export const completeQueueItemOptions = () =>
  mutationOptions({
    mutationKey: queueItemKeys.call('complete_queue_item'),
    mutationFn: (variables: { item_type: QueueItemType; item_id: number }, { client }) =>
      completeQueueItem(httpOf(client), variables),
  })

export const failQueueItemOptions = () =>
  mutationOptions({
    mutationKey: queueItemKeys.call('fail_queue_item'),
    mutationFn: (variables: { item_type: QueueItemType; item_id: number; body: QueueFailure }, { client }) =>
      failQueueItem(httpOf(client), variables),
  })

export const moveQueueItemOptions = () =>
  mutationOptions({
    mutationKey: queueItemKeys.call('move_queue_item'),
    mutationFn: (variables: { item_type: QueueItemType; item_id: number; body: QueueMove }, { client }) =>
      moveQueueItem(httpOf(client), variables),
  })
