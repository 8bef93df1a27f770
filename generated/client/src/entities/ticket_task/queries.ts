import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import type { QueuePlacement } from '../../values.js'
import {
  batchTicketTasks,
  createTicketTask,
  deleteTicketTask,
  dequeueTicketTask,
  enqueueTicketTask,
  getTicketTask,
  listTicketTasks,
  replaceTicketTask,
  ticketTaskKeys,
  updateTicketTask,
} from './api.js'
import type {
  TicketTaskBatch,
  TicketTaskCreate,
  TicketTaskGetParams,
  TicketTaskListParams,
  TicketTaskReplace,
  TicketTaskUpdate,
} from './types.js'

/** What `useTicketTasks` asks, as options: for `useQuery`, `useQueries` and the like. */
export const ticketTaskListOptions = (params: TicketTaskListParams = {}) =>
  queryOf({
    queryKey: ticketTaskKeys.list(params),
    queryFn: ({ client, signal }) => listTicketTasks(httpOf(client), params, { signal }),
    ...freshness.frequent,
  })

/** What `useTicketTasksInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const ticketTaskInfiniteOptions = (params: TicketTaskListParams = {}) =>
  infiniteQueryOf({
    queryKey: ticketTaskKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listTicketTasks(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.frequent,
    ...byCursor,
  })

/** What `useTicketTask` asks, as options: for `useQuery`, `useQueries` and the like. */
export const ticketTaskDetailOptions = (id: number, params: TicketTaskGetParams = {}) =>
  queryOf({
    queryKey: ticketTaskKeys.detail(id, params),
    queryFn: ({ client, signal }) => getTicketTask(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

/** What `useCreateTicketTask` sends, as options: for `useMutation`. */
export const createTicketTaskOptions = () =>
  mutationOf({
    mutationKey: ticketTaskKeys.write('create'),
    mutationFn: (payload: TicketTaskCreate, { client }) => createTicketTask(httpOf(client), payload),
  })

/** What `useUpdateTicketTask` sends, as options: for `useMutation`. */
export const updateTicketTaskOptions = () =>
  mutationOf({
    mutationKey: ticketTaskKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: TicketTaskUpdate }, { client }) =>
      updateTicketTask(httpOf(client), id, changes),
  })

/** What `useReplaceTicketTask` sends, as options: for `useMutation`. */
export const replaceTicketTaskOptions = () =>
  mutationOf({
    mutationKey: ticketTaskKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: TicketTaskReplace }, { client }) =>
      replaceTicketTask(httpOf(client), id, payload),
  })

/** What `useDeleteTicketTask` sends, as options: for `useMutation`. */
export const deleteTicketTaskOptions = () =>
  mutationOf({
    mutationKey: ticketTaskKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteTicketTask(httpOf(client), id),
  })

/** What `useBatchTicketTasks` sends, as options: for `useMutation`. */
export const batchTicketTasksOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: ticketTaskKeys.write('batch'),
    mutationFn: (request: TicketTaskBatch, { client }) => batchTicketTasks(httpOf(client), request, options),
  })

/** What `useDequeueTicketTask` sends, as options: for `useMutation`. */
export const dequeueTicketTaskOptions = () =>
  mutationOf({
    mutationKey: ticketTaskKeys.call('dequeue_ticket_task'),
    mutationFn: (variables: { id: number }, { client }) => dequeueTicketTask(httpOf(client), variables),
  })

/** What `useEnqueueTicketTask` sends, as options: for `useMutation`. */
export const enqueueTicketTaskOptions = () =>
  mutationOf({
    mutationKey: ticketTaskKeys.call('enqueue_ticket_task'),
    mutationFn: (variables: { id: number; body: QueuePlacement }, { client }) =>
      enqueueTicketTask(httpOf(client), variables),
  })
