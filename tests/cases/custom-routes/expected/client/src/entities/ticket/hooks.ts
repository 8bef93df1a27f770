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
import type { Range } from '../../values.js'
import {
  batchTicketsOptions,
  completeTicketOptions,
  copyAllTicketOptions,
  createTicketOptions,
  deleteTicketOptions,
  replaceTicketOptions,
  sweepTicketOptions,
  ticketDetailOptions,
  ticketInfiniteOptions,
  ticketListOptions,
  ticketReportOptions,
  ticketTitlesOptions,
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

/** Complete a ticket: `POST /api/tickets/{id}/complete`. */
export const useCompleteTicket = (extras?: WriteExtras<typeof completeTicketOptions>) =>
  useMutationOf(completeTicketOptions(), extras)

/** Copy all: `POST /api/tickets/copy`. */
export const useCopyAllTicket = (extras?: WriteExtras<typeof copyAllTicketOptions>) =>
  useMutationOf(copyAllTicketOptions(), extras)

/** Sweep: `DELETE /api/tickets/done`. */
export const useSweepTicket = (extras?: WriteExtras<typeof sweepTicketOptions>) =>
  useMutationOf(sweepTicketOptions(), extras)

/** Count tickets: `GET /api/tickets/report`. */
export const useTicketReport = (variables?: { query?: Range }, extras?: QueryExtras) =>
  useQueryOf(ticketReportOptions(variables), extras)

/** Titles: `GET /api/tickets/titles`. */
export const useTicketTitles = (extras?: QueryExtras) =>
  useQueryOf(ticketTitlesOptions(), extras)

/** Props that read a ticket ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchTicket = (params?: TicketGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => ticketDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateTickets = () => useInvalidate('ticket')
