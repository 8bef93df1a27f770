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
import type { TicketSelection } from '../../values.js'
import type { TicketTaskListParams } from '../ticket_task/types.js'
import {
  batchTicketsOptions,
  completeTicketOptions,
  createTicketOptions,
  deleteTicketOptions,
  dequeueTicketOptions,
  enqueueTicketOptions,
  linkFilesToTicketOptions,
  reorderTicketTasksOptions,
  replaceTicketOptions,
  tasksOfTicketOptions,
  tasksOfTicketsOptions,
  ticketDetailOptions,
  ticketInfiniteOptions,
  ticketListOptions,
  updateTicketOptions,
} from './queries.js'
import type { TicketGetParams, TicketListParams } from './types.js'

/** One page of the tickets that match: `GET /api/tickets`. */
export const useTickets = (params?: TicketListParams, extras?: QueryExtras) =>
  useQuery({ ...ticketListOptions(params), ...extras })

export const useSuspenseTickets = (params?: TicketListParams) =>
  useSuspenseQuery(ticketListOptions(params))

export const useTicketsInfinite = (params?: TicketListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...ticketInfiniteOptions(params), ...extras })

export const useSuspenseTicketsInfinite = (params?: TicketListParams) =>
  useSuspenseInfiniteQuery(ticketInfiniteOptions(params))

/** The ticket with this key: `GET /api/tickets/{id}`. */
export const useTicket = (id: number, params?: TicketGetParams, extras?: QueryExtras) =>
  useQuery({ ...ticketDetailOptions(id, params), ...extras })

export const useSuspenseTicket = (id: number, params?: TicketGetParams) =>
  useSuspenseQuery(ticketDetailOptions(id, params))

/** Creates a new ticket: `POST /api/tickets`. */
export const useCreateTicket = (extras?: WriteExtras<typeof createTicketOptions>) =>
  useMutation({ ...createTicketOptions(), ...extras })

/** Changes the fields given of the ticket with this key, and no other: `PATCH /api/tickets/{id}`. */
export const useUpdateTicket = (extras?: WriteExtras<typeof updateTicketOptions>) =>
  useMutation({ ...updateTicketOptions(), ...extras })

/**
 * Sets every field of the ticket with this key; one that is left out goes back to its default:
 * `PUT /api/tickets/{id}`.
 */
export const useReplaceTicket = (extras?: WriteExtras<typeof replaceTicketOptions>) =>
  useMutation({ ...replaceTicketOptions(), ...extras })

/** Deletes the ticket with this key: `DELETE /api/tickets/{id}`. */
export const useDeleteTicket = (extras?: WriteExtras<typeof deleteTicketOptions>) =>
  useMutation({ ...deleteTicketOptions(), ...extras })

/** Creates, changes and deletes many tickets: `POST /api/tickets/batch`. */
export const useBatchTickets = (options?: BatchOptions, extras?: WriteExtras<typeof batchTicketsOptions>) =>
  useMutation({ ...batchTicketsOptions(options), ...extras })

/** One page of the tasks of the ticket with this key: `GET /api/tickets/{id}/tasks`. */
export const useTasksOfTicket = (id: number, params?: TicketTaskListParams, extras?: QueryExtras) =>
  useQuery({ ...tasksOfTicketOptions(id, params), ...extras })

/** Complete a ticket and all of its tasks: `POST /api/tickets/{id}/complete`. */
export const useCompleteTicket = (extras?: WriteExtras<typeof completeTicketOptions>) =>
  useMutation({ ...completeTicketOptions(), ...extras })

/** Take a ticket out of its queue: `POST /api/tickets/{id}/dequeue`. */
export const useDequeueTicket = (extras?: WriteExtras<typeof dequeueTicketOptions>) =>
  useMutation({ ...dequeueTicketOptions(), ...extras })

/** Put a ticket into a queue: `POST /api/tickets/{id}/enqueue`. */
export const useEnqueueTicket = (extras?: WriteExtras<typeof enqueueTicketOptions>) =>
  useMutation({ ...enqueueTicketOptions(), ...extras })

/** Link files of the project to a ticket: `POST /api/tickets/{id}/link-files`. */
export const useLinkFilesToTicket = (extras?: WriteExtras<typeof linkFilesToTicketOptions>) =>
  useMutation({ ...linkFilesToTicketOptions(), ...extras })

/** Put the tasks of a ticket in order: `PATCH /api/tickets/{id}/tasks/reorder`. */
export const useReorderTicketTasks = (extras?: WriteExtras<typeof reorderTicketTasksOptions>) =>
  useMutation({ ...reorderTicketTasksOptions(), ...extras })

/** List the tasks of several tickets: `GET /api/tickets/bulk-tasks`. */
export const useTasksOfTickets = (variables: { query: TicketSelection }, extras?: QueryExtras) =>
  useQuery({ ...tasksOfTicketsOptions(variables), ...extras })

/** Props that read a ticket ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchTicket = (params?: TicketGetParams, extras?: PrefetchExtras<'tasks'>) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(ticketDetailOptions(id, params)),
      related: {
        tasks: (client: QueryClient, id: number) => client.query(tasksOfTicketOptions(id)),
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateTickets = () => useInvalidate('ticket')
