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

/** What `useQueues` asks, as options: for `useQuery`, `useQueries` and the like. */
export const queueListOptions = (params: QueueListParams = {}) =>
  queryOf({
    queryKey: queueKeys.list(params),
    queryFn: ({ client, signal }) => listQueues(httpOf(client), params, { signal }),
    ...freshness.frequent,
  })

/** What `useQueuesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const queueInfiniteOptions = (params: QueueListParams = {}) =>
  infiniteQueryOf({
    queryKey: queueKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listQueues(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.frequent,
    ...byCursor,
  })

/** What `useQueue` asks, as options: for `useQuery`, `useQueries` and the like. */
export const queueDetailOptions = (id: number, params: QueueGetParams = {}) =>
  queryOf({
    queryKey: queueKeys.detail(id, params),
    queryFn: ({ client, signal }) => getQueue(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

/** What `useCreateQueue` sends, as options: for `useMutation`. */
export const createQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.write('create'),
    mutationFn: (payload: QueueCreate, { client }) => createQueue(httpOf(client), payload),
  })

/** What `useUpdateQueue` sends, as options: for `useMutation`. */
export const updateQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: QueueUpdate }, { client }) =>
      updateQueue(httpOf(client), id, changes),
  })

/** What `useReplaceQueue` sends, as options: for `useMutation`. */
export const replaceQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: QueueReplace }, { client }) =>
      replaceQueue(httpOf(client), id, payload),
  })

/** What `useDeleteQueue` sends, as options: for `useMutation`. */
export const deleteQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteQueue(httpOf(client), id),
  })

/** What `useBatchQueues` sends, as options: for `useMutation`. */
export const batchQueuesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: queueKeys.write('batch'),
    mutationFn: (request: QueueBatch, { client }) => batchQueues(httpOf(client), request, options),
  })

/** What `useItemsOfQueue` asks, as options: for `useQuery`, `useQueries` and the like. */
export const itemsOfQueueOptions = (id: number, params: QueueItemListParams = {}) =>
  queryOf({
    queryKey: queueItemKeys.related(params, { of: 'queue', id, relation: 'items' }),
    queryFn: ({ client, signal }) => listItemsOfQueue(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useQueueTicketTasks` asks, as options: for `useQuery`, `useQueries` and the like. */
export const queueTicketTasksOptions = (id: number, params: TicketTaskListParams = {}) =>
  queryOf({
    queryKey: ticketTaskKeys.related(params, { of: 'queue', id, relation: 'ticket_tasks' }),
    queryFn: ({ client, signal }) => listQueueTicketTasks(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

/** What `useQueueTickets` asks, as options: for `useQuery`, `useQueries` and the like. */
export const queueTicketsOptions = (id: number, params: TicketListParams = {}) =>
  queryOf({
    queryKey: ticketKeys.related(params, { of: 'queue', id, relation: 'tickets' }),
    queryFn: ({ client, signal }) => listQueueTickets(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

/** What `useFillQueue` sends, as options: for `useMutation`. */
export const fillQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.call('fill_queue'),
    mutationFn: (variables: { id: number; body: QueueEntries }, { client }) => fillQueue(httpOf(client), variables),
  })

/** What `usePauseQueue` sends, as options: for `useMutation`. */
export const pauseQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.call('pause'),
    mutationFn: (variables: { id: number }, { client }) => pauseQueue(httpOf(client), variables),
  })

/** What `useQueueStats` asks, as options: for `useQuery`, `useQueries` and the like. */
export const queueStatsOptions = (variables: { id: number }) =>
  queryOf({
    queryKey: queueKeys.read('stats', variables),
    queryFn: ({ client, signal }) => queueStats(httpOf(client), variables, { signal }),
    ...freshness.frequent,
  })

/** What `useQueueTicketWithTasks` sends, as options: for `useMutation`. */
export const queueTicketWithTasksOptions = () =>
  mutationOf({
    mutationKey: queueKeys.call('queue_ticket_with_tasks'),
    mutationFn: (variables: { id: number; body: TicketPlacement }, { client }) =>
      queueTicketWithTasks(httpOf(client), variables),
  })

/** What `useQueueTimeline` asks, as options: for `useQuery`, `useQueries` and the like. */
export const queueTimelineOptions = (variables: { id: number }) =>
  queryOf({
    queryKey: queueKeys.read('timeline', variables),
    queryFn: ({ client, signal }) => queueTimeline(httpOf(client), variables, { signal }),
    ...freshness.frequent,
  })

/** What `useResumeQueue` sends, as options: for `useMutation`. */
export const resumeQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.call('resume'),
    mutationFn: (variables: { id: number }, { client }) => resumeQueue(httpOf(client), variables),
  })

/** What `useTakeFromQueue` sends, as options: for `useMutation`. */
export const takeFromQueueOptions = () =>
  mutationOf({
    mutationKey: queueKeys.call('take_from_queue'),
    mutationFn: (variables: { id: number; body: QueueClaim }, { client }) => takeFromQueue(httpOf(client), variables),
  })
