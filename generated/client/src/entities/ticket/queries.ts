import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import type { FileLinks, QueuePlacement, TaskOrder, TicketSelection } from '../../values.js'
import { ticketTaskKeys } from '../ticket_task/api.js'
import type { TicketTaskListParams } from '../ticket_task/types.js'
import {
  batchTickets,
  completeTicket,
  createTicket,
  deleteTicket,
  dequeueTicket,
  enqueueTicket,
  getTicket,
  linkFilesToTicket,
  listTasksOfTicket,
  listTickets,
  reorderTicketTasks,
  replaceTicket,
  tasksOfTickets,
  ticketKeys,
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
    ...freshness.frequent,
  })

/** What `useTicketsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const ticketInfiniteOptions = (params: TicketListParams = {}) =>
  infiniteQueryOf({
    queryKey: ticketKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listTickets(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.frequent,
    ...byCursor,
  })

/** What `useTicket` asks, as options: for `useQuery`, `useQueries` and the like. */
export const ticketDetailOptions = (id: number, params: TicketGetParams = {}) =>
  queryOf({
    queryKey: ticketKeys.detail(id, params),
    queryFn: ({ client, signal }) => getTicket(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
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

/** What `useTasksOfTicket` asks, as options: for `useQuery`, `useQueries` and the like. */
export const tasksOfTicketOptions = (id: number, params: TicketTaskListParams = {}) =>
  queryOf({
    queryKey: ticketTaskKeys.related(params, { of: 'ticket', id, relation: 'tasks' }),
    queryFn: ({ client, signal }) => listTasksOfTicket(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

/** What `useCompleteTicket` sends, as options: for `useMutation`. */
export const completeTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('complete'),
    mutationFn: (variables: { id: number }, { client }) => completeTicket(httpOf(client), variables),
  })

/** What `useDequeueTicket` sends, as options: for `useMutation`. */
export const dequeueTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('dequeue_ticket'),
    mutationFn: (variables: { id: number }, { client }) => dequeueTicket(httpOf(client), variables),
  })

/** What `useEnqueueTicket` sends, as options: for `useMutation`. */
export const enqueueTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('enqueue_ticket'),
    mutationFn: (variables: { id: number; body: QueuePlacement }, { client }) =>
      enqueueTicket(httpOf(client), variables),
  })

/** What `useLinkFilesToTicket` sends, as options: for `useMutation`. */
export const linkFilesToTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('link_files_to_ticket'),
    mutationFn: (variables: { id: number; body: FileLinks }, { client }) =>
      linkFilesToTicket(httpOf(client), variables),
  })

/** What `useReorderTicketTasks` sends, as options: for `useMutation`. */
export const reorderTicketTasksOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('reorder_ticket_tasks'),
    mutationFn: (variables: { id: number; body: TaskOrder }, { client }) =>
      reorderTicketTasks(httpOf(client), variables),
  })

/** What `useTasksOfTickets` asks, as options: for `useQuery`, `useQueries` and the like. */
export const tasksOfTicketsOptions = (variables: { query: TicketSelection }) =>
  queryOf({
    queryKey: ticketKeys.read('tasks_of_tickets', variables),
    queryFn: ({ client, signal }) => tasksOfTickets(httpOf(client), variables, { signal }),
    ...freshness.frequent,
  })
