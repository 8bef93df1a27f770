import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'

import { type BatchOptions, type QueryExtras, useInvalidate, type WriteExtras } from '../../runtime/index.js'
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
  useQuery({ ...queueListOptions(params), ...extras })

export const useSuspenseQueues = (params?: QueueListParams) =>
  useSuspenseQuery(queueListOptions(params))

export const useQueuesInfinite = (params?: QueueListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...queueInfiniteOptions(params), ...extras })

export const useSuspenseQueuesInfinite = (params?: QueueListParams) =>
  useSuspenseInfiniteQuery(queueInfiniteOptions(params))

/** The queue with this key: `GET /api/queues/{id}`. */
export const useQueue = (id: number, params?: QueueGetParams, extras?: QueryExtras) =>
  useQuery({ ...queueDetailOptions(id, params), ...extras })

export const useSuspenseQueue = (id: number, params?: QueueGetParams) =>
  useSuspenseQuery(queueDetailOptions(id, params))

/** Creates a new queue: `POST /api/queues`. */
export const useCreateQueue = (extras?: WriteExtras<typeof createQueueOptions>) =>
  useMutation({ ...createQueueOptions(), ...extras })

/** Changes the fields given of the queue with this key, and no other: `PATCH /api/queues/{id}`. */
export const useUpdateQueue = (extras?: WriteExtras<typeof updateQueueOptions>) =>
  useMutation({ ...updateQueueOptions(), ...extras })

/**
 * Sets every field of the queue with this key; one that is left out goes back to its default:
 * `PUT /api/queues/{id}`.
 */
export const useReplaceQueue = (extras?: WriteExtras<typeof replaceQueueOptions>) =>
  useMutation({ ...replaceQueueOptions(), ...extras })

/** Deletes the queue with this key: `DELETE /api/queues/{id}`. */
export const useDeleteQueue = (extras?: WriteExtras<typeof deleteQueueOptions>) =>
  useMutation({ ...deleteQueueOptions(), ...extras })

/** Creates, changes and deletes many queues: `POST /api/queues/batch`. */
export const useBatchQueues = (options?: BatchOptions, extras?: WriteExtras<typeof batchQueuesOptions>) =>
  useMutation({ ...batchQueuesOptions(options), ...extras })

/** One page of the items of the queue with this key: `GET /api/queues/{id}/items`. */
export const useItemsOfQueue = (id: number, params?: QueueItemListParams, extras?: QueryExtras) =>
  useQuery({ ...itemsOfQueueOptions(id, params), ...extras })

/** One page of the ticket tasks of the queue with this key: `GET /api/queues/{id}/ticket-tasks`. */
export const useQueueTicketTasks = (id: number, params?: TicketTaskListParams, extras?: QueryExtras) =>
  useQuery({ ...queueTicketTasksOptions(id, params), ...extras })

/** One page of the tickets of the queue with this key: `GET /api/queues/{id}/tickets`. */
export const useQueueTickets = (id: number, params?: TicketListParams, extras?: QueryExtras) =>
  useQuery({ ...queueTicketsOptions(id, params), ...extras })

/** Queue several items: `POST /api/queues/{id}/batch-enqueue`. */
export const useFillQueue = (extras?: WriteExtras<typeof fillQueueOptions>) =>
  useMutation({ ...fillQueueOptions(), ...extras })

/** Hand out nothing more: `POST /api/queues/{id}/pause`. */
export const usePauseQueue = (extras?: WriteExtras<typeof pauseQueueOptions>) =>
  useMutation({ ...pauseQueueOptions(), ...extras })

/** A queue in numbers: `GET /api/queues/{id}/stats`. */
export const useQueueStats = (variables: { id: number }, extras?: QueryExtras) =>
  useQuery({ ...queueStatsOptions(variables), ...extras })

/** Queue a ticket and its open tasks: `POST /api/queues/{id}/enqueue-ticket`. */
export const useQueueTicketWithTasks = (extras?: WriteExtras<typeof queueTicketWithTasksOptions>) =>
  useMutation({ ...queueTicketWithTasksOptions(), ...extras })

/** Foretell when each item runs: `GET /api/queues/{id}/timeline`. */
export const useQueueTimeline = (variables: { id: number }, extras?: QueryExtras) =>
  useQuery({ ...queueTimelineOptions(variables), ...extras })

/** Hand out items again: `POST /api/queues/{id}/resume`. */
export const useResumeQueue = (extras?: WriteExtras<typeof resumeQueueOptions>) =>
  useMutation({ ...resumeQueueOptions(), ...extras })

/** Hand the most urgent item to an agent: `POST /api/queues/{id}/next-task`. */
export const useTakeFromQueue = (extras?: WriteExtras<typeof takeFromQueueOptions>) =>
  useMutation({ ...takeFromQueueOptions(), ...extras })

/** Props that read a queue ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchQueue = (
  params?: QueueGetParams,
  extras?: PrefetchExtras<'items' | 'ticket_tasks' | 'tickets'>,
) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(queueDetailOptions(id, params)),
      related: {
        items: (client: QueryClient, id: number) => client.query(itemsOfQueueOptions(id)),
        ticket_tasks: (client: QueryClient, id: number) => client.query(queueTicketTasksOptions(id)),
        tickets: (client: QueryClient, id: number) => client.query(queueTicketsOptions(id)),
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateQueues = () => useInvalidate('queue')
