import { queueColumns } from '../../entities/queue/columns.js'
import {
  useBatchQueues,
  useCreateQueue,
  useDeleteQueue,
  useItemsOfQueue,
  usePauseQueue,
  usePrefetchQueue,
  useQueue,
  useQueues,
  useQueueTickets,
  useQueueTicketTasks,
  useResumeQueue,
  useUpdateQueue,
} from '../../entities/queue/hooks.js'
import { queueCreateSchema, queueUpdateSchema } from '../../entities/queue/schema.js'
import type { Queue, QueueListParams } from '../../entities/queue/types.js'
import { queueItemColumns } from '../../entities/queue_item/columns.js'
import { ticketColumns } from '../../entities/ticket/columns.js'
import type { TicketListParams } from '../../entities/ticket/types.js'
import { ticketTaskColumns } from '../../entities/ticket_task/columns.js'
import type { TicketTaskListParams } from '../../entities/ticket_task/types.js'
import { action, deletes, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Queues in the admin. */
export const queueResource = resource({
  name: 'queue',
  path: 'queues',
  label: 'Queue',
  labelPlural: 'Queues',
  description: 'A line of tickets and tasks that agents work off',
  columns: queueColumns,
  title: 'name',
  list: ['name', 'is_active', 'project_id', 'max_parallel_items', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: ['name', 'project_id', 'is_active', 'max_parallel_items', 'description'],
  required: ['name', 'project_id'],
  initial: { is_active: true, max_parallel_items: 1 },
  pageSize: 20,
  keyOf: (row: Queue) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: QueueListParams, extras?: QueryExtras) =>
    useQueues({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useQueue(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchQueue({ include: ['project'] }),
  create: { use: useCreateQueue, schema: queueCreateSchema },
  update: { use: useUpdateQueue, schema: queueUpdateSchema },
  useDelete: useDeleteQueue,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchQueues(options), (row: Queue) => row.id),
  actions: [
    action({
      name: 'pause',
      label: 'Pause',
      description: 'Hand out nothing more',
      variables: (id: number) => ({ id }),
      use: usePauseQueue,
    }),
    action({
      name: 'resume',
      label: 'Resume',
      description: 'Hand out items again',
      variables: (id: number) => ({ id }),
      use: useResumeQueue,
    }),
  ],
  relations: [
    relation({
      name: 'items',
      label: 'Items',
      target: 'queue_item',
      columns: queueItemColumns,
      through: ['queue_id'],
      useRows: useItemsOfQueue,
    }),
    relation({
      name: 'ticket_tasks',
      label: 'Tasks',
      target: 'ticket_task',
      columns: ticketTaskColumns,
      through: ['queue_id'],
      useRows: (id: number, params: TicketTaskListParams, extras?: QueryExtras) =>
        useQueueTicketTasks(id, { ...params, include: ['ticket'] }, extras),
    }),
    relation({
      name: 'tickets',
      label: 'Tickets',
      target: 'ticket',
      columns: ticketColumns,
      through: ['queue_id'],
      useRows: (id: number, params: TicketListParams, extras?: QueryExtras) =>
        useQueueTickets(id, { ...params, include: ['project'] }, extras),
    }),
  ],
})
