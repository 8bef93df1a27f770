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

export const ticketListOptions = (params: TicketListParams = {}) =>
  queryOf({
    queryKey: ticketKeys.list(params),
    queryFn: ({ client, signal }) => listTickets(httpOf(client), params, { signal }),
    ...freshness.frequent,
  })

export const ticketInfiniteOptions = (params: TicketListParams = {}) =>
  infiniteQueryOf({
    queryKey: ticketKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listTickets(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.frequent,
    ...byCursor,
  })

export const ticketDetailOptions = (id: number, params: TicketGetParams = {}) =>
  queryOf({
    queryKey: ticketKeys.detail(id, params),
    queryFn: ({ client, signal }) => getTicket(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

export const createTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.write('create'),
    mutationFn: (payload: TicketCreate, { client }) => createTicket(httpOf(client), payload),
  })

export const updateTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: TicketUpdate }, { client }) =>
      updateTicket(httpOf(client), id, changes),
  })

export const replaceTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: TicketReplace }, { client }) =>
      replaceTicket(httpOf(client), id, payload),
  })

export const deleteTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteTicket(httpOf(client), id),
  })

export const batchTicketsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: ticketKeys.write('batch'),
    mutationFn: (request: TicketBatch, { client }) => batchTickets(httpOf(client), request, options),
  })

export const tasksOfTicketOptions = (id: number, params: TicketTaskListParams = {}) =>
  queryOf({
    queryKey: ticketTaskKeys.related(params, { of: 'ticket', id, relation: 'tasks' }),
    queryFn: ({ client, signal }) => listTasksOfTicket(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

export const completeTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('complete'),
    mutationFn: (variables: { id: number }, { client }) => completeTicket(httpOf(client), variables),
  })

export const dequeueTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('dequeue_ticket'),
    mutationFn: (variables: { id: number }, { client }) => dequeueTicket(httpOf(client), variables),
  })

export const enqueueTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('enqueue_ticket'),
    mutationFn: (variables: { id: number; body: QueuePlacement }, { client }) =>
      enqueueTicket(httpOf(client), variables),
  })

export const linkFilesToTicketOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('link_files_to_ticket'),
    mutationFn: (variables: { id: number; body: FileLinks }, { client }) =>
      linkFilesToTicket(httpOf(client), variables),
  })

export const reorderTicketTasksOptions = () =>
  mutationOf({
    mutationKey: ticketKeys.call('reorder_ticket_tasks'),
    mutationFn: (variables: { id: number; body: TaskOrder }, { client }) =>
      reorderTicketTasks(httpOf(client), variables),
  })

export const tasksOfTicketsOptions = (variables: { query: TicketSelection }) =>
  queryOf({
    queryKey: ticketKeys.read('tasks_of_tickets', variables),
    queryFn: ({ client, signal }) => tasksOfTickets(httpOf(client), variables, { signal }),
    ...freshness.frequent,
  })
