import { ticketColumns } from '../../entities/ticket/columns.js'
import {
  useBatchTickets,
  useCompleteTicket,
  useCreateTicket,
  useDeleteTicket,
  useDequeueTicket,
  usePrefetchTicket,
  useTasksOfTicket,
  useTicket,
  useTickets,
  useUpdateTicket,
} from '../../entities/ticket/hooks.js'
import { ticketCreateSchema, ticketUpdateSchema } from '../../entities/ticket/schema.js'
import type { Ticket, TicketListParams } from '../../entities/ticket/types.js'
import { ticketTaskColumns } from '../../entities/ticket_task/columns.js'
import { action, deletes, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Tickets in the admin. */
export const ticketResource = resource({
  name: 'ticket',
  path: 'tickets',
  label: 'Ticket',
  labelPlural: 'Tickets',
  description: 'A unit of work in a project',
  columns: ticketColumns,
  title: 'title',
  list: ['title', 'priority', 'project_id', 'status', 'queue_id', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project', queue_id: 'queue' },
  fields: [
    'title',
    'project_id',
    'priority',
    'status',
    'actual_processing_time',
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
    'suggested_agent_ids',
    'suggested_file_ids',
    'suggested_prompt_ids',
    'overview',
  ],
  required: ['title', 'project_id'],
  initial: { priority: 'normal', status: 'open' },
  pageSize: 20,
  keyOf: (row: Ticket) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: TicketListParams, extras?: QueryExtras) =>
    useTickets({ ...params, include: ['project', 'queue'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useTicket(id, { include: ['project', 'queue'] }, extras),
  usePrefetch: () => usePrefetchTicket({ include: ['project', 'queue'] }),
  create: { use: useCreateTicket, schema: ticketCreateSchema },
  update: { use: useUpdateTicket, schema: ticketUpdateSchema },
  useDelete: useDeleteTicket,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchTickets(options), (row: Ticket) => row.id),
  actions: [
    action({
      name: 'complete',
      label: 'Complete',
      description: 'Complete a ticket and all of its tasks',
      variables: (id: number) => ({ id }),
      use: useCompleteTicket,
    }),
    action({
      name: 'dequeue_ticket',
      label: 'Dequeue ticket',
      description: 'Take a ticket out of its queue',
      variables: (id: number) => ({ id }),
      use: useDequeueTicket,
    }),
  ],
  relations: [
    relation({
      name: 'tasks',
      label: 'Tasks',
      target: 'ticket_task',
      columns: ticketTaskColumns,
      through: ['ticket_id'],
      useRows: useTasksOfTicket,
    }),
  ],
})
