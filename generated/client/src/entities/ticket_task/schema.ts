import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { QueueStatus, TaskStatus } from '../../values.js'
import type { TicketTaskCreate, TicketTaskReplace, TicketTaskUpdate } from './types.js'

const fields = {
  actual_processing_time: wire.int({ ge: 0 }).nullable(),
  agent_id: wire.text({ max: 100 }).nullable(),
  content: wire.text({ min: 1 }),
  dependencies: z.array(wire.int()),
  description: wire.text().nullable(),
  done: wire.bool(),
  estimated_hours: wire.float({ ge: 0 }).nullable(),
  estimated_processing_time: wire.int({ ge: 0 }).nullable(),
  order_index: wire.int({ ge: 0 }),
  queue_agent_id: wire.text({ max: 100 }).nullable(),
  queue_completed_at: wire.datetime().nullable(),
  queue_error_message: wire.text({ max: 2000 }).nullable(),
  queue_id: wire.int().nullable(),
  queue_position: wire.int({ ge: 0 }).nullable(),
  queue_priority: wire.int({ ge: 0, le: 10 }).nullable(),
  queue_started_at: wire.datetime().nullable(),
  queue_status: wire.oneOf(QueueStatus).nullable(),
  queued_at: wire.datetime().nullable(),
  status: wire.oneOf(TaskStatus),
  suggested_file_ids: z.array(wire.text()),
  suggested_prompt_ids: z.array(wire.int()),
  tags: z.array(wire.text()),
  ticket_id: wire.int(),
}

/** What creating one takes. */
export const ticketTaskCreateSchema = z.strictObject({
  actual_processing_time: fields.actual_processing_time.exactOptional(),
  agent_id: fields.agent_id.exactOptional(),
  content: fields.content,
  dependencies: fields.dependencies.exactOptional(),
  description: fields.description.exactOptional(),
  done: fields.done.exactOptional(),
  estimated_hours: fields.estimated_hours.exactOptional(),
  estimated_processing_time: fields.estimated_processing_time.exactOptional(),
  order_index: fields.order_index.exactOptional(),
  queue_agent_id: fields.queue_agent_id.exactOptional(),
  queue_completed_at: fields.queue_completed_at.exactOptional(),
  queue_error_message: fields.queue_error_message.exactOptional(),
  queue_id: fields.queue_id.exactOptional(),
  queue_position: fields.queue_position.exactOptional(),
  queue_priority: fields.queue_priority.exactOptional(),
  queue_started_at: fields.queue_started_at.exactOptional(),
  queue_status: fields.queue_status.exactOptional(),
  queued_at: fields.queued_at.exactOptional(),
  status: fields.status.exactOptional(),
  suggested_file_ids: fields.suggested_file_ids.exactOptional(),
  suggested_prompt_ids: fields.suggested_prompt_ids.exactOptional(),
  tags: fields.tags.exactOptional(),
  ticket_id: fields.ticket_id,
}) satisfies wire.SchemaOf<TicketTaskCreate>

/** What changing one takes; what is left out stays as it is. */
export const ticketTaskUpdateSchema = z.strictObject({
  actual_processing_time: fields.actual_processing_time.exactOptional(),
  agent_id: fields.agent_id.exactOptional(),
  content: fields.content.exactOptional(),
  dependencies: fields.dependencies.exactOptional(),
  description: fields.description.exactOptional(),
  done: fields.done.exactOptional(),
  estimated_hours: fields.estimated_hours.exactOptional(),
  estimated_processing_time: fields.estimated_processing_time.exactOptional(),
  order_index: fields.order_index.exactOptional(),
  queue_agent_id: fields.queue_agent_id.exactOptional(),
  queue_completed_at: fields.queue_completed_at.exactOptional(),
  queue_error_message: fields.queue_error_message.exactOptional(),
  queue_id: fields.queue_id.exactOptional(),
  queue_position: fields.queue_position.exactOptional(),
  queue_priority: fields.queue_priority.exactOptional(),
  queue_started_at: fields.queue_started_at.exactOptional(),
  queue_status: fields.queue_status.exactOptional(),
  queued_at: fields.queued_at.exactOptional(),
  status: fields.status.exactOptional(),
  suggested_file_ids: fields.suggested_file_ids.exactOptional(),
  suggested_prompt_ids: fields.suggested_prompt_ids.exactOptional(),
  tags: fields.tags.exactOptional(),
  ticket_id: fields.ticket_id.exactOptional(),
}) satisfies wire.SchemaOf<TicketTaskUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const ticketTaskReplaceSchema = ticketTaskCreateSchema satisfies wire.SchemaOf<TicketTaskReplace>
