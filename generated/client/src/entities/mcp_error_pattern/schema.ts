import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { McpErrorPatternCreate, McpErrorPatternReplace, McpErrorPatternUpdate } from './types.js'

const fields = {
  error_pattern: wire.text({ min: 1, max: 1000 }),
  error_type: wire.text({ min: 1, max: 200 }),
  last_occurred_at: wire.datetime(),
  metadata: wire.json().nullable(),
  occurrence_count: wire.int({ ge: 1 }),
  project_id: wire.int().nullable(),
  tool_name: wire.text({ min: 1, max: 200 }),
}

/** What creating one takes. */
export const mcpErrorPatternCreateSchema = z.strictObject({
  error_pattern: fields.error_pattern,
  error_type: fields.error_type,
  last_occurred_at: fields.last_occurred_at,
  metadata: fields.metadata.exactOptional(),
  occurrence_count: fields.occurrence_count.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  tool_name: fields.tool_name,
}) satisfies wire.SchemaOf<McpErrorPatternCreate>

/** What changing one takes; what is left out stays as it is. */
export const mcpErrorPatternUpdateSchema = z.strictObject({
  error_pattern: fields.error_pattern.exactOptional(),
  error_type: fields.error_type.exactOptional(),
  last_occurred_at: fields.last_occurred_at.exactOptional(),
  metadata: fields.metadata.exactOptional(),
  occurrence_count: fields.occurrence_count.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  tool_name: fields.tool_name.exactOptional(),
}) satisfies wire.SchemaOf<McpErrorPatternUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const mcpErrorPatternReplaceSchema = mcpErrorPatternCreateSchema satisfies wire.SchemaOf<McpErrorPatternReplace>
