import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import type { Range, Reason } from '../../values.js'
import {
  batchTickets,
  completeTicket,
  copyAllTicket,
  createTicket,
  deleteTicket,
  getTicket,
  listTickets,
  replaceTicket,
  sweepTicket,
  ticketKeys,
  ticketReport,
  ticketTitles,
  updateTicket,
} from './api.js'
import type {
  TicketBatch,
  TicketCreate,
  TicketGetParams,
  TicketListParams,
  TicketReplace,
  TicketUpdate,
} from './types.js'

/** What `useTickets` asks, as options: for `useQuery`, `useQueries` and the like. */
export const ticketListOptions = (params: TicketListParams = {}) =>
  queryOf({
    queryKey: ticketKeys.list(params),
    queryFn: ({ client, signal }) => listTickets(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useTicketsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const ticketInfiniteOptions = (params: TicketListParams = {}) =>
  infiniteQueryOf({
    queryKey: ticketKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listTickets(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useTicket` asks, as options: for `useQuery`, `useQueries` and the like. */
export const ticketDetailOptions = (id: number, params: TicketGetParams = {}) =>
  queryOf({
    queryKey: ticketKeys.detail(id, params),
    queryFn: ({ client, signal }) => getTicket(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateTicket` sends, as options: for `useMutation`. */
export const createTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.write('create'),
    mutationFn: (payload: TicketCreate, { client }) => createTicket(httpOf(client), payload),
  })

/** What `useUpdateTicket` sends, as options: for `useMutation`. */
export const updateTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: TicketUpdate }, { client }) =>
      updateTicket(httpOf(client), id, changes),
  })

/** What `useReplaceTicket` sends, as options: for `useMutation`. */
export const replaceTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: TicketReplace }, { client }) =>
      replaceTicket(httpOf(client), id, payload),
  })

/** What `useDeleteTicket` sends, as options: for `useMutation`. */
export const deleteTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteTicket(httpOf(client), id),
  })

/** What `useBatchTickets` sends, as options: for `useMutation`. */
export const batchTicketsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: ticketKeys.write('batch'),
    mutationFn: (request: TicketBatch, { client }) => batchTickets(httpOf(client), request, options),
  })

/** What `useCompleteTicket` sends, as options: for `useMutation`. */
export const completeTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('complete'),
    mutationFn: (variables: { id: number; body: Reason }, { client }) => completeTicket(httpOf(client), variables),
  })

/** What `useCopyAllTicket` sends, as options: for `useMutation`. */
export const copyAllTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('copy_all'),
    mutationFn: (variables: { body: TicketCreate }, { client }) => copyAllTicket(httpOf(client), variables),
  })

/** What `useSweepTicket` sends, as options: for `useMutation`. */
export const sweepTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('sweep'),
    mutationFn: (_: undefined, { client }) => sweepTicket(httpOf(client)),
  })

/** What `useTicketReport` asks, as options: for `useQuery`, `useQueries` and the like. */
export const ticketReportOptions = (variables: { query?: Range } = {}) =>
  queryOf({
    queryKey: ticketKeys.read('report', variables),
    queryFn: ({ client, signal }) => ticketReport(httpOf(client), variables, { signal }),
    ...freshness.moderate,
  })

/** What `useTicketTitles` asks, as options: for `useQuery`, `useQueries` and the like. */
export const ticketTitlesOptions = () =>
  queryOf({
    queryKey: ticketKeys.read('titles', {}),
    queryFn: ({ client, signal }) => ticketTitles(httpOf(client), { signal }),
    ...freshness.moderate,
  })
