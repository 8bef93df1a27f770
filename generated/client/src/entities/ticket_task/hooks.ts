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
  batchTicketTasksOptions,
  createTicketTaskOptions,
  deleteTicketTaskOptions,
  dequeueTicketTaskOptions,
  enqueueTicketTaskOptions,
  replaceTicketTaskOptions,
  ticketTaskDetailOptions,
  ticketTaskInfiniteOptions,
  ticketTaskListOptions,
  updateTicketTaskOptions,
} from './queries.js'
import type { TicketTaskGetParams, TicketTaskListParams } from './types.js'

/** One page of the ticket tasks that match: `GET /api/ticket-tasks`. */
export const useTicketTasks = (params?: TicketTaskListParams, extras?: QueryExtras) =>
  useQueryOf(ticketTaskListOptions(params), extras)

/** `useTicketTasks` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseTicketTasks = (params?: TicketTaskListParams) =>
  useSuspenseQueryOf(ticketTaskListOptions(params))

/** `useTicketTasks` that goes on: page after page, one list. */
export const useTicketTasksInfinite = (params?: TicketTaskListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(ticketTaskInfiniteOptions(params), extras)

/** `useTicketTasksInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseTicketTasksInfinite = (params?: TicketTaskListParams) =>
  useSuspenseInfiniteQueryOf(ticketTaskInfiniteOptions(params))

/** The ticket task with this key: `GET /api/ticket-tasks/{id}`. */
export const useTicketTask = (id: number, params?: TicketTaskGetParams, extras?: QueryExtras) =>
  useQueryOf(ticketTaskDetailOptions(id, params), extras)

/** `useTicketTask` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseTicketTask = (id: number, params?: TicketTaskGetParams) =>
  useSuspenseQueryOf(ticketTaskDetailOptions(id, params))

/** Creates a new ticket task: `POST /api/ticket-tasks`. */
export const useCreateTicketTask = (extras?: WriteExtras<typeof createTicketTaskOptions>) =>
  useMutationOf(createTicketTaskOptions(), extras)

/** Changes the fields given of the ticket task with this key, and no other: `PATCH /api/ticket-tasks/{id}`. */
export const useUpdateTicketTask = (extras?: WriteExtras<typeof updateTicketTaskOptions>) =>
  useMutationOf(updateTicketTaskOptions(), extras)

/**
 * Sets every field of the ticket task with this key; one that is left out goes back to its default:
 * `PUT /api/ticket-tasks/{id}`.
 */
export const useReplaceTicketTask = (extras?: WriteExtras<typeof replaceTicketTaskOptions>) =>
  useMutationOf(replaceTicketTaskOptions(), extras)

/** Deletes the ticket task with this key: `DELETE /api/ticket-tasks/{id}`. */
export const useDeleteTicketTask = (extras?: WriteExtras<typeof deleteTicketTaskOptions>) =>
  useMutationOf(deleteTicketTaskOptions(), extras)

/** Creates, changes and deletes many ticket tasks: `POST /api/ticket-tasks/batch`. */
export const useBatchTicketTasks = (options?: BatchOptions, extras?: WriteExtras<typeof batchTicketTasksOptions>) =>
  useMutationOf(batchTicketTasksOptions(options), extras)

/** Take a task out of its queue: `POST /api/ticket-tasks/{id}/dequeue`. */
export const useDequeueTicketTask = (extras?: WriteExtras<typeof dequeueTicketTaskOptions>) =>
  useMutationOf(dequeueTicketTaskOptions(), extras)

/** Put a task into a queue: `POST /api/ticket-tasks/{id}/enqueue`. */
export const useEnqueueTicketTask = (extras?: WriteExtras<typeof enqueueTicketTaskOptions>) =>
  useMutationOf(enqueueTicketTaskOptions(), extras)

/** Props that read a task ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchTicketTask = (params?: TicketTaskGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => ticketTaskDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateTicketTasks = () => useInvalidate('ticket_task')
