import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import type { QueueClaim, QueueEntries, TicketPlacement } from '../../values.js'
import { queueItemKeys } from '../queue_item/api.js'
import type { QueueItemListParams } from '../queue_item/types.js'
import { ticketKeys } from '../ticket/api.js'
import type { TicketListParams } from '../ticket/types.js'
import { ticketTaskKeys } from '../ticket_task/api.js'
import type { TicketTaskListParams } from '../ticket_task/types.js'
import {
  batchQueues,
  createQueue,
  deleteQueue,
  fillQueue,
  getQueue,
  listItemsOfQueue,
  listQueues,
  listQueueTickets,
  listQueueTicketTasks,
  pauseQueue,
  queueKeys,
  queueStats,
  queueTicketWithTasks,
  queueTimeline,
  replaceQueue,
  resumeQueue,
  takeFromQueue,
  updateQueue,
} from './api.js'
import type { QueueBatch, QueueCreate, QueueGetParams, QueueListParams, QueueReplace, QueueUpdate } from './types.js'

export const queueListOptions = (params: QueueListParams = {}) =>
  queryOf({
    queryKey: queueKeys.list(params),
    queryFn: ({ client, signal }) => listQueues(httpOf(client), params, { signal }),
    ...freshness.frequent,
  })

export const queueInfiniteOptions = (params: QueueListParams = {}) =>
  infiniteQueryOf({
    queryKey: queueKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listQueues(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.frequent,
    ...byCursor,
  })

export const queueDetailOptions = (id: number, params: QueueGetParams = {}) =>
  queryOf({
    queryKey: queueKeys.detail(id, params),
    queryFn: ({ client, signal }) => getQueue(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

export const createQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.write('create'),
    mutationFn: (payload: QueueCreate, { client }) => createQueue(httpOf(client), payload),
  })

export const updateQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: QueueUpdate }, { client }) =>
      updateQueue(httpOf(client), id, changes),
  })

export const replaceQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: QueueReplace }, { client }) =>
      replaceQueue(httpOf(client), id, payload),
  })

export const deleteQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteQueue(httpOf(client), id),
  })

export const batchQueuesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: queueKeys.write('batch'),
    mutationFn: (request: QueueBatch, { client }) => batchQueues(httpOf(client), request, options),
  })

export const itemsOfQueueOptions = (id: number, params: QueueItemListParams = {}) =>
  queryOf({
    queryKey: queueItemKeys.related(params, { of: 'queue', id, relation: 'items' }),
    queryFn: ({ client, signal }) => listItemsOfQueue(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

export const queueTicketTasksOptions = (id: number, params: TicketTaskListParams = {}) =>
  queryOf({
    queryKey: ticketTaskKeys.related(params, { of: 'queue', id, relation: 'ticket_tasks' }),
    queryFn: ({ client, signal }) => listQueueTicketTasks(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

export const queueTicketsOptions = (id: number, params: TicketListParams = {}) =>
  queryOf({
    queryKey: ticketKeys.related(params, { of: 'queue', id, relation: 'tickets' }),
    queryFn: ({ client, signal }) => listQueueTickets(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

export const fillQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.call('fill_queue'),
    mutationFn: (variables: { id: number; body: QueueEntries }, { client }) => fillQueue(httpOf(client), variables),
  })

export const pauseQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.call('pause'),
    mutationFn: (variables: { id: number }, { client }) => pauseQueue(httpOf(client), variables),
  })

export const queueStatsOptions = (variables: { id: number }) =>
  queryOf({
    queryKey: queueKeys.read('stats', variables),
    queryFn: ({ client, signal }) => queueStats(httpOf(client), variables, { signal }),
    ...freshness.frequent,
  })

export const queueTicketWithTasksOptions = () =>
  mutationOf({
    mutationKey: queueKeys.call('queue_ticket_with_tasks'),
    mutationFn: (variables: { id: number; body: TicketPlacement }, { client }) =>
      queueTicketWithTasks(httpOf(client), variables),
  })

export const queueTimelineOptions = (variables: { id: number }) =>
  queryOf({
    queryKey: queueKeys.read('timeline', variables),
    queryFn: ({ client, signal }) => queueTimeline(httpOf(client), variables, { signal }),
    ...freshness.frequent,
  })

export const resumeQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.call('resume'),
    mutationFn: (variables: { id: number }, { client }) => resumeQueue(httpOf(client), variables),
  })

export const takeFromQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.call('take_from_queue'),
    mutationFn: (variables: { id: number; body: QueueClaim }, { client }) => takeFromQueue(httpOf(client), variables),
  })
