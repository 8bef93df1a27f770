import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { QueueItemType, QueueStatus } from '../../values.js'
import type { QueueItemCreate, QueueItemReplace, QueueItemUpdate } from './types.js'

const fields = {
  actual_processing_time: wire.int({ ge: 0 }).nullable(),
  agent_id: wire.text({ max: 100 }).nullable(),
  completed_at: wire.datetime().nullable(),
  error_message: wire.text({ max: 2000 }).nullable(),
  estimated_processing_time: wire.int({ ge: 0 }).nullable(),
  item_id: wire.int(),
  item_type: wire.oneOf(QueueItemType),
  priority: wire.int({ ge: 0, le: 10 }),
  queue_id: wire.int(),
  started_at: wire.datetime().nullable(),
  status: wire.oneOf(QueueStatus),
}

/** What creating one takes. */
export const queueItemCreateSchema = z.strictObject({
  actual_processing_time: fields.actual_processing_time.exactOptional(),
  agent_id: fields.agent_id.exactOptional(),
  completed_at: fields.completed_at.exactOptional(),
  error_message: fields.error_message.exactOptional(),
  estimated_processing_time: fields.estimated_processing_time.exactOptional(),
  item_id: fields.item_id,
  item_type: fields.item_type,
  priority: fields.priority.exactOptional(),
  queue_id: fields.queue_id,
  started_at: fields.started_at.exactOptional(),
  status: fields.status.exactOptional(),
}) satisfies wire.SchemaOf<QueueItemCreate>

/** What changing one takes; what is left out stays as it is. */
export const queueItemUpdateSchema = z.strictObject({
  actual_processing_time: fields.actual_processing_time.exactOptional(),
  agent_id: fields.agent_id.exactOptional(),
  completed_at: fields.completed_at.exactOptional(),
  error_message: fields.error_message.exactOptional(),
  estimated_processing_time: fields.estimated_processing_time.exactOptional(),
  item_id: fields.item_id.exactOptional(),
  item_type: fields.item_type.exactOptional(),
  priority: fields.priority.exactOptional(),
  queue_id: fields.queue_id.exactOptional(),
  started_at: fields.started_at.exactOptional(),
  status: fields.status.exactOptional(),
}) satisfies wire.SchemaOf<QueueItemUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const queueItemReplaceSchema = queueItemCreateSchema satisfies wire.SchemaOf<QueueItemReplace>
