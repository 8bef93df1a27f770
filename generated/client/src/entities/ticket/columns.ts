import type { ColumnsOf } from '../../runtime/columns.js'
import { queueStatusLabels, ticketPriorityLabels, ticketStatusLabels } from '../../values.js'
import type { Ticket } from './types.js'

/** The fields of a ticket as people see them. */
export const ticketColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  {
    name: 'actual_processing_time',
    label: 'Actual processing time',
    kind: 'int',
    description: 'Milliseconds',
    nullable: true,
  },
  {
    name: 'estimated_processing_time',
    label: 'Estimated processing time',
    kind: 'int',
    description: 'Milliseconds',
    nullable: true,
  },
  { name: 'overview', label: 'Overview', kind: 'text', nullable: true, search: true },
  { name: 'priority', label: 'Priority', kind: 'enum', values: ticketPriorityLabels, sort: true, filter: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'queue_agent_id', label: 'Queue agent ID', kind: 'str', nullable: true },
  { name: 'queue_completed_at', label: 'Queue completed at', kind: 'datetime', nullable: true },
  { name: 'queue_error_message', label: 'Queue error message', kind: 'str', nullable: true },
  { name: 'queue_id', label: 'Queue', kind: 'int', relation: 'queue', nullable: true, sort: true, filter: true },
  { name: 'queue_position', label: 'Queue position', kind: 'int', nullable: true, sort: true, filter: true },
  { name: 'queue_priority', label: 'Queue priority', kind: 'int', description: 'Higher goes first', nullable: true },
  { name: 'queue_started_at', label: 'Queue started at', kind: 'datetime', nullable: true },
  {
    name: 'queue_status',
    label: 'Queue status',
    kind: 'enum',
    values: queueStatusLabels,
    nullable: true,
    sort: true,
    filter: true,
  },
  { name: 'queued_at', label: 'Queued at', kind: 'datetime', nullable: true },
  { name: 'status', label: 'Status', kind: 'enum', values: ticketStatusLabels, sort: true, filter: true },
  { name: 'suggested_agent_ids', label: 'Suggested agent IDs', kind: 'str', many: true },
  { name: 'suggested_file_ids', label: 'Suggested file IDs', kind: 'str', many: true },
  { name: 'suggested_prompt_ids', label: 'Suggested prompt IDs', kind: 'int', many: true },
  { name: 'title', label: 'Title', kind: 'str', example: 'Write the first stack', search: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Ticket>
