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

/** One page of the agents of the ticket with this key: `GET /api/tickets/{id}/agents`. */
export const useTicketAgents = (id: number, params?: AgentListParams, extras?: QueryExtras) =>
  useQuery({ ...ticketAgentsOptions(id, params), ...extras })

/** Puts one among the agents of the ticket with this key: `PUT /api/tickets/{id}/agents/{agent_id}`. */
export const useAddToTicketAgents = (extras?: WriteExtras<typeof addToTicketAgentsOptions>) =>
  useMutation({ ...addToTicketAgentsOptions(), ...extras })

/** Takes one from the agents of the ticket with this key: `DELETE /api/tickets/{id}/agents/{agent_id}`. */
export const useRemoveFromTicketAgents = (extras?: WriteExtras<typeof removeFromTicketAgentsOptions>) =>
  useMutation({ ...removeFromTicketAgentsOptions(), ...extras })

/** Props that read a ticket ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchTicket = (params?: TicketGetParams, extras?: PrefetchExtras<'agents'>) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(ticketDetailOptions(id, params)),
      related: {
        agents: (client: QueryClient, id: number) => client.query(ticketAgentsOptions(id)),
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateTickets = () => useInvalidate('ticket')
