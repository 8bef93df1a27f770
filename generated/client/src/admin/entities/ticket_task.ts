import { ticketTaskColumns } from '../../entities/ticket_task/columns.js'
import {
  useBatchTicketTasks,
  useCreateTicketTask,
  useDeleteTicketTask,
  useDequeueTicketTask,
  usePrefetchTicketTask,
  useTicketTask,
  useTicketTasks,
  useUpdateTicketTask,
} from '../../entities/ticket_task/hooks.js'
import { ticketTaskCreateSchema, ticketTaskUpdateSchema } from '../../entities/ticket_task/schema.js'
import type { TicketTask, TicketTaskListParams } from '../../entities/ticket_task/types.js'
import { action, deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Tasks in the admin. */
export const ticketTaskResource = resource({
  name: 'ticket_task',
  path: 'ticket-tasks',
  label: 'Task',
  labelPlural: 'Tasks',
  description: 'A step of a ticket',
  columns: ticketTaskColumns,
  title: 'content',
  list: ['content', 'done', 'status', 'ticket_id', 'order_index', 'updated_at'],
  key: ['id'],
  refs: { queue_id: 'queue', ticket_id: 'ticket' },
  fields: [
    'content',
    'ticket_id',
    'done',
    'order_index',
    'status',
    'actual_processing_time',
    'agent_id',
    'estimated_hours',
    'estimated_processing_time',
    'queue_agent_id',
    'queue_completed_at',
    'queue_error_message',
    'queue_id',
    'queue_position',
    'queue_priority',
    'queue_started_at',
    'queue_status',
    'queued_at',
    'dependencies',
    'suggested_file_ids',
    'suggested_prompt_ids',
    'tags',
    'description',
  ],
  required: ['content', 'ticket_id'],
  initial: { done: false, order_index: 0, status: 'pending' },
  pageSize: 20,
  keyOf: (row: TicketTask) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: TicketTaskListParams, extras?: QueryExtras) =>
    useTicketTasks({ ...params, include: ['ticket'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useTicketTask(id, { include: ['queue', 'ticket'] }, extras),
  usePrefetch: () => usePrefetchTicketTask({ include: ['queue', 'ticket'] }),
  create: { use: useCreateTicketTask, schema: ticketTaskCreateSchema },
  update: { use: useUpdateTicketTask, schema: ticketTaskUpdateSchema },
  useDelete: useDeleteTicketTask,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchTicketTasks(options), (row: TicketTask) => row.id),
  actions: [
    action({
      name: 'dequeue_ticket_task',
      label: 'Dequeue ticket task',
      description: 'Take a task out of its queue',
      variables: (id: number) => ({ id }),
      use: useDequeueTicketTask,
    }),
  ],
  relations: [],
})
