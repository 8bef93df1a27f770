import type { ColumnsOf } from '../../runtime/columns.js'
import { queueItemTypeLabels, queueStatusLabels } from '../../values.js'
import type { QueueItem } from './types.js'

/** The fields of a queue item as people see them. */
export const queueItemColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  {
    name: 'actual_processing_time',
    label: 'Actual processing time',
    kind: 'int',
    description: 'Milliseconds',
    nullable: true,
  },
  { name: 'agent_id', label: 'Agent ID', kind: 'str', nullable: true, sort: true, filter: true },
  { name: 'completed_at', label: 'Completed at', kind: 'datetime', nullable: true },
  { name: 'error_message', label: 'Error message', kind: 'str', nullable: true },
  {
    name: 'estimated_processing_time',
    label: 'Estimated processing time',
    kind: 'int',
    description: 'Milliseconds',
    nullable: true,
  },
  {
    name: 'item_id',
    label: 'Item ID',
    kind: 'int',
    description: 'Key of the ticket, task, chat or prompt',
    sort: true,
    filter: true,
  },
  { name: 'item_type', label: 'Item type', kind: 'enum', values: queueItemTypeLabels, sort: true, filter: true },
  { name: 'priority', label: 'Priority', kind: 'int', description: 'Higher goes first', sort: true, filter: true },
  { name: 'queue_id', label: 'Queue', kind: 'int', relation: 'queue', sort: true, filter: true },
  { name: 'started_at', label: 'Started at', kind: 'datetime', nullable: true },
  { name: 'status', label: 'Status', kind: 'enum', values: queueStatusLabels, sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<QueueItem>
