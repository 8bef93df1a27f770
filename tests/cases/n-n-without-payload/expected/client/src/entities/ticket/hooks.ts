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
import type { AgentListParams } from '../agent/types.js'
import {
  addToTicketAgentsOptions,
  batchTicketsOptions,
  createTicketOptions,
  deleteTicketOptions,
  removeFromTicketAgentsOptions,
  replaceTicketOptions,
  ticketAgentsOptions,
  ticketDetailOptions,
  ticketInfiniteOptions,
  ticketListOptions,
  updateTicketOptions,
} from './queries.js'
import type { TicketGetParams, TicketListParams } from './types.js'

/** One page of the tickets that match: `GET /api/tickets`. */
export const useTickets = (params?: TicketListParams, extras?: QueryExtras) =>
  useQueryOf(ticketListOptions(params), extras)

/** `useTickets` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseTickets = (params?: TicketListParams) =>
  useSuspenseQueryOf(ticketListOptions(params))

/** `useTickets` that goes on: page after page, one list. */
export const useTicketsInfinite = (params?: TicketListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(ticketInfiniteOptions(params), extras)

/** `useTicketsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseTicketsInfinite = (params?: TicketListParams) =>
  useSuspenseInfiniteQueryOf(ticketInfiniteOptions(params))

/** The ticket with this key: `GET /api/tickets/{id}`. */
export const useTicket = (id: number, params?: TicketGetParams, extras?: QueryExtras) =>
  useQueryOf(ticketDetailOptions(id, params), extras)

/** `useTicket` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseTicket = (id: number, params?: TicketGetParams) =>
  useSuspenseQueryOf(ticketDetailOptions(id, params))

/** Creates a new ticket: `POST /api/tickets`. */
export const useCreateTicket = (extras?: WriteExtras<typeof createTicketOptions>) =>
  useMutationOf(createTicketOptions(), extras)

/** Changes the fields given of the ticket with this key, and no other: `PATCH /api/tickets/{id}`. */
export const useUpdateTicket = (extras?: WriteExtras<typeof updateTicketOptions>) =>
  useMutationOf(updateTicketOptions(), extras)

/**
 * Sets every field of the ticket with this key; one that is left out goes back to its default:
 * `PUT /api/tickets/{id}`.
 */
export const useReplaceTicket = (extras?: WriteExtras<typeof replaceTicketOptions>) =>
  useMutationOf(replaceTicketOptions(), extras)

/** Deletes the ticket with this key: `DELETE /api/tickets/{id}`. */
export const useDeleteTicket = (extras?: WriteExtras<typeof deleteTicketOptions>) =>
  useMutationOf(deleteTicketOptions(), extras)

/** Creates, changes and deletes many tickets: `POST /api/tickets/batch`. */
export const useBatchTickets = (options?: BatchOptions, extras?: WriteExtras<typeof batchTicketsOptions>) =>
  useMutationOf(batchTicketsOptions(options), extras)

/** One page of the agents of the ticket with this key: `GET /api/tickets/{id}/agents`. */
export const useTicketAgents = (id: number, params?: AgentListParams, extras?: QueryExtras) =>
  useQueryOf(ticketAgentsOptions(id, params), extras)

/** Puts one among the agents of the ticket with this key: `PUT /api/tickets/{id}/agents/{agent_id}`. */
export const useAddToTicketAgents = (extras?: WriteExtras<typeof addToTicketAgentsOptions>) =>
  useMutationOf(addToTicketAgentsOptions(), extras)

/** Takes one from the agents of the ticket with this key: `DELETE /api/tickets/{id}/agents/{agent_id}`. */
export const useRemoveFromTicketAgents = (extras?: WriteExtras<typeof removeFromTicketAgentsOptions>) =>
  useMutationOf(removeFromTicketAgentsOptions(), extras)

/** Props that read a ticket ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchTicket = (params?: TicketGetParams, extras?: PrefetchExtras<'agents'>) =>
  usePrefetch(
    {
      detail: (id: number) => ticketDetailOptions(id, params),
      related: {
        agents: ticketAgentsOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateTickets = () => useInvalidate('ticket')
