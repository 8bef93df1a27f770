import {
  type BatchOptions,
  type QueryExtras,
  useInfiniteQueryOf,
  useInvalidate,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../../runtime/index.js'
import { type PrefetchExtras, usePrefetch } from '../../runtime/prefetch.js'
import {
  batchQueueItemsOptions,
  completeQueueItemOptions,
  createQueueItemOptions,
  deleteQueueItemOptions,
  failQueueItemOptions,
  moveQueueItemOptions,
  queueItemDetailOptions,
  queueItemInfiniteOptions,
  queueItemListOptions,
  replaceQueueItemOptions,
  updateQueueItemOptions,
} from './queries.js'
import type { QueueItemGetParams, QueueItemListParams } from './types.js'

/** One page of the queue items that match: `GET /api/queue-items`. */
export const useQueueItems = (params?: QueueItemListParams, extras?: QueryExtras) =>
  useQueryOf(queueItemListOptions(params), extras)

/** `useQueueItems` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseQueueItems = (params?: QueueItemListParams) =>
  useSuspenseQueryOf(queueItemListOptions(params))

/** `useQueueItems` that goes on: page after page, one list. */
export const useQueueItemsInfinite = (params?: QueueItemListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(queueItemInfiniteOptions(params), extras)

/** `useQueueItemsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseQueueItemsInfinite = (params?: QueueItemListParams) =>
  useSuspenseInfiniteQueryOf(queueItemInfiniteOptions(params))

/** The queue item with this key: `GET /api/queue-items/{id}`. */
export const useQueueItem = (id: number, params?: QueueItemGetParams, extras?: QueryExtras) =>
  useQueryOf(queueItemDetailOptions(id, params), extras)

/** `useQueueItem` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseQueueItem = (id: number, params?: QueueItemGetParams) =>
  useSuspenseQueryOf(queueItemDetailOptions(id, params))

/** Creates a new queue item: `POST /api/queue-items`. */
export const useCreateQueueItem = (extras?: WriteExtras<typeof createQueueItemOptions>) =>
  useMutationOf(createQueueItemOptions(), extras)

/** Changes the fields given of the queue item with this key, and no other: `PATCH /api/queue-items/{id}`. */
export const useUpdateQueueItem = (extras?: WriteExtras<typeof updateQueueItemOptions>) =>
  useMutationOf(updateQueueItemOptions(), extras)

/**
 * Sets every field of the queue item with this key; one that is left out goes back to its default:
 * `PUT /api/queue-items/{id}`.
 */
export const useReplaceQueueItem = (extras?: WriteExtras<typeof replaceQueueItemOptions>) =>
  useMutationOf(replaceQueueItemOptions(), extras)

/** Deletes the queue item with this key: `DELETE /api/queue-items/{id}`. */
export const useDeleteQueueItem = (extras?: WriteExtras<typeof deleteQueueItemOptions>) =>
  useMutationOf(deleteQueueItemOptions(), extras)

/** Creates, changes and deletes many queue items: `POST /api/queue-items/batch`. */
export const useBatchQueueItems = (options?: BatchOptions, extras?: WriteExtras<typeof batchQueueItemsOptions>) =>
  useMutationOf(batchQueueItemsOptions(options), extras)

/** Report that an item in progress is done: `POST /api/queue/{item_type}/{item_id}/complete`. */
export const useCompleteQueueItem = (extras?: WriteExtras<typeof completeQueueItemOptions>) =>
  useMutationOf(completeQueueItemOptions(), extras)

/** Report that an item in progress failed: `POST /api/queue/{item_type}/{item_id}/fail`. */
export const useFailQueueItem = (extras?: WriteExtras<typeof failQueueItemOptions>) =>
  useMutationOf(failQueueItemOptions(), extras)

/** Move a waiting item to the end of another queue: `POST /api/queue/{item_type}/{item_id}/move`. */
export const useMoveQueueItem = (extras?: WriteExtras<typeof moveQueueItemOptions>) =>
  useMutationOf(moveQueueItemOptions(), extras)

/** Props that read a queue item ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchQueueItem = (params?: QueueItemGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => queueItemDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateQueueItems = () => useInvalidate('queue_item')
