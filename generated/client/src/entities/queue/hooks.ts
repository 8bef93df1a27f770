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
import type { QueueItemListParams } from '../queue_item/types.js'
import type { TicketListParams } from '../ticket/types.js'
import type { TicketTaskListParams } from '../ticket_task/types.js'
import {
  batchQueuesOptions,
  createQueueOptions,
  deleteQueueOptions,
  fillQueueOptions,
  itemsOfQueueOptions,
  pauseQueueOptions,
  queueDetailOptions,
  queueInfiniteOptions,
  queueListOptions,
  queueStatsOptions,
  queueTicketsOptions,
  queueTicketTasksOptions,
  queueTicketWithTasksOptions,
  queueTimelineOptions,
  replaceQueueOptions,
  resumeQueueOptions,
  takeFromQueueOptions,
  updateQueueOptions,
} from './queries.js'
import type { QueueGetParams, QueueListParams } from './types.js'

/** One page of the queues that match: `GET /api/queues`. */
export const useQueues = (params?: QueueListParams, extras?: QueryExtras) =>
  useQueryOf(queueListOptions(params), extras)

/** `useQueues` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseQueues = (params?: QueueListParams) =>
  useSuspenseQueryOf(queueListOptions(params))

/** `useQueues` that goes on: page after page, one list. */
export const useQueuesInfinite = (params?: QueueListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(queueInfiniteOptions(params), extras)

/** `useQueuesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseQueuesInfinite = (params?: QueueListParams) =>
  useSuspenseInfiniteQueryOf(queueInfiniteOptions(params))

/** The queue with this key: `GET /api/queues/{id}`. */
export const useQueue = (id: number, params?: QueueGetParams, extras?: QueryExtras) =>
  useQueryOf(queueDetailOptions(id, params), extras)

/** `useQueue` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseQueue = (id: number, params?: QueueGetParams) =>
  useSuspenseQueryOf(queueDetailOptions(id, params))

/** Creates a new queue: `POST /api/queues`. */
export const useCreateQueue = (extras?: WriteExtras<typeof createQueueOptions>) =>
  useMutationOf(createQueueOptions(), extras)

/** Changes the fields given of the queue with this key, and no other: `PATCH /api/queues/{id}`. */
export const useUpdateQueue = (extras?: WriteExtras<typeof updateQueueOptions>) =>
  useMutationOf(updateQueueOptions(), extras)

/**
 * Sets every field of the queue with this key; one that is left out goes back to its default:
 * `PUT /api/queues/{id}`.
 */
export const useReplaceQueue = (extras?: WriteExtras<typeof replaceQueueOptions>) =>
  useMutationOf(replaceQueueOptions(), extras)

/** Deletes the queue with this key: `DELETE /api/queues/{id}`. */
export const useDeleteQueue = (extras?: WriteExtras<typeof deleteQueueOptions>) =>
  useMutationOf(deleteQueueOptions(), extras)

/** Creates, changes and deletes many queues: `POST /api/queues/batch`. */
export const useBatchQueues = (options?: BatchOptions, extras?: WriteExtras<typeof batchQueuesOptions>) =>
  useMutationOf(batchQueuesOptions(options), extras)

/** One page of the items of the queue with this key: `GET /api/queues/{id}/items`. */
export const useItemsOfQueue = (id: number, params?: QueueItemListParams, extras?: QueryExtras) =>
  useQueryOf(itemsOfQueueOptions(id, params), extras)

/** One page of the ticket tasks of the queue with this key: `GET /api/queues/{id}/ticket-tasks`. */
export const useQueueTicketTasks = (id: number, params?: TicketTaskListParams, extras?: QueryExtras) =>
  useQueryOf(queueTicketTasksOptions(id, params), extras)

/** One page of the tickets of the queue with this key: `GET /api/queues/{id}/tickets`. */
export const useQueueTickets = (id: number, params?: TicketListParams, extras?: QueryExtras) =>
  useQueryOf(queueTicketsOptions(id, params), extras)

/** Queue several items: `POST /api/queues/{id}/batch-enqueue`. */
export const useFillQueue = (extras?: WriteExtras<typeof fillQueueOptions>) =>
  useMutationOf(fillQueueOptions(), extras)

/** Hand out nothing more: `POST /api/queues/{id}/pause`. */
export const usePauseQueue = (extras?: WriteExtras<typeof pauseQueueOptions>) =>
  useMutationOf(pauseQueueOptions(), extras)

/** A queue in numbers: `GET /api/queues/{id}/stats`. */
export const useQueueStats = (variables: { id: number }, extras?: QueryExtras) =>
  useQueryOf(queueStatsOptions(variables), extras)

/** Queue a ticket and its open tasks: `POST /api/queues/{id}/enqueue-ticket`. */
export const useQueueTicketWithTasks = (extras?: WriteExtras<typeof queueTicketWithTasksOptions>) =>
  useMutationOf(queueTicketWithTasksOptions(), extras)

/** Foretell when each item runs: `GET /api/queues/{id}/timeline`. */
export const useQueueTimeline = (variables: { id: number }, extras?: QueryExtras) =>
  useQueryOf(queueTimelineOptions(variables), extras)

/** Hand out items again: `POST /api/queues/{id}/resume`. */
export const useResumeQueue = (extras?: WriteExtras<typeof resumeQueueOptions>) =>
  useMutationOf(resumeQueueOptions(), extras)

/** Hand the most urgent item to an agent: `POST /api/queues/{id}/next-task`. */
export const useTakeFromQueue = (extras?: WriteExtras<typeof takeFromQueueOptions>) =>
  useMutationOf(takeFromQueueOptions(), extras)

/** Props that read a queue ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchQueue = (
  params?: QueueGetParams,
  extras?: PrefetchExtras<'items' | 'ticket_tasks' | 'tickets'>,
) =>
  usePrefetch(
    {
      detail: (id: number) => queueDetailOptions(id, params),
      related: {
        items: itemsOfQueueOptions,
        ticket_tasks: queueTicketTasksOptions,
        tickets: queueTicketsOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateQueues = () => useInvalidate('queue')
