import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { QueueStatus, TicketPriority, TicketStatus } from '../../values.js'
import type { TicketCreate, TicketReplace, TicketUpdate } from './types.js'

const fields = {
  actual_processing_time: wire.int({ ge: 0 }).nullable(),
  estimated_processing_time: wire.int({ ge: 0 }).nullable(),
  overview: wire.text().nullable(),
  priority: wire.oneOf(TicketPriority),
  project_id: wire.int(),
  queue_agent_id: wire.text({ max: 100 }).nullable(),
  queue_completed_at: wire.datetime().nullable(),
  queue_error_message: wire.text({ max: 2000 }).nullable(),
  queue_id: wire.int().nullable(),
  queue_position: wire.int({ ge: 0 }).nullable(),
  queue_priority: wire.int({ ge: 0, le: 10 }).nullable(),
  queue_started_at: wire.datetime().nullable(),
  queue_status: wire.oneOf(QueueStatus).nullable(),
  queued_at: wire.datetime().nullable(),
  status: wire.oneOf(TicketStatus),
  suggested_agent_ids: z.array(wire.text()),
  suggested_file_ids: z.array(wire.text()),
  suggested_prompt_ids: z.array(wire.int()),
  title: wire.text({ min: 1, max: 200 }),
}

/** What creating one takes. */
export const ticketCreateSchema = z.strictObject({
  actual_processing_time: fields.actual_processing_time.exactOptional(),
  estimated_processing_time: fields.estimated_processing_time.exactOptional(),
  overview: fields.overview.exactOptional(),
  priority: fields.priority.exactOptional(),
  project_id: fields.project_id,
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
  suggested_agent_ids: fields.suggested_agent_ids.exactOptional(),
  suggested_file_ids: fields.suggested_file_ids.exactOptional(),
  suggested_prompt_ids: fields.suggested_prompt_ids.exactOptional(),
  title: fields.title,
}) satisfies wire.SchemaOf<TicketCreate>

/** What changing one takes; what is left out stays as it is. */
export const ticketUpdateSchema = z.strictObject({
  actual_processing_time: fields.actual_processing_time.exactOptional(),
  estimated_processing_time: fields.estimated_processing_time.exactOptional(),
  overview: fields.overview.exactOptional(),
  priority: fields.priority.exactOptional(),
  project_id: fields.project_id.exactOptional(),
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
  suggested_agent_ids: fields.suggested_agent_ids.exactOptional(),
  suggested_file_ids: fields.suggested_file_ids.exactOptional(),
  suggested_prompt_ids: fields.suggested_prompt_ids.exactOptional(),
  title: fields.title.exactOptional(),
}) satisfies wire.SchemaOf<TicketUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const ticketReplaceSchema = ticketCreateSchema satisfies wire.SchemaOf<TicketReplace>
