import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { ToolExecutionStatus } from '../../values.js'
import type { McpToolExecutionCreate, McpToolExecutionReplace, McpToolExecutionUpdate } from './types.js'

const fields = {
  completed_at: wire.datetime().nullable(),
  duration_ms: wire.int({ ge: 0 }).nullable(),
  error_code: wire.text({ max: 100 }).nullable(),
  error_message: wire.text().nullable(),
  input_params: wire.json().nullable(),
  metadata: wire.json().nullable(),
  output_size: wire.int({ ge: 0 }).nullable(),
  project_id: wire.int().nullable(),
  session_id: wire.text({ max: 200 }).nullable(),
  started_at: wire.datetime(),
  status: wire.oneOf(ToolExecutionStatus),
  tool_name: wire.text({ min: 1, max: 200 }),
}

/** What creating one takes. */
export const mcpToolExecutionCreateSchema = z.strictObject({
  completed_at: fields.completed_at.exactOptional(),
  duration_ms: fields.duration_ms.exactOptional(),
  error_code: fields.error_code.exactOptional(),
  error_message: fields.error_message.exactOptional(),
  input_params: fields.input_params.exactOptional(),
  metadata: fields.metadata.exactOptional(),
  output_size: fields.output_size.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  session_id: fields.session_id.exactOptional(),
  started_at: fields.started_at.exactOptional(),
  status: fields.status.exactOptional(),
  tool_name: fields.tool_name,
}) satisfies wire.SchemaOf<McpToolExecutionCreate>

/** What changing one takes; what is left out stays as it is. */
export const mcpToolExecutionUpdateSchema = z.strictObject({
  completed_at: fields.completed_at.exactOptional(),
  duration_ms: fields.duration_ms.exactOptional(),
  error_code: fields.error_code.exactOptional(),
  error_message: fields.error_message.exactOptional(),
  input_params: fields.input_params.exactOptional(),
  metadata: fields.metadata.exactOptional(),
  output_size: fields.output_size.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  session_id: fields.session_id.exactOptional(),
  started_at: fields.started_at.exactOptional(),
  status: fields.status.exactOptional(),
  tool_name: fields.tool_name.exactOptional(),
}) satisfies wire.SchemaOf<McpToolExecutionUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const mcpToolExecutionReplaceSchema =
  mcpToolExecutionCreateSchema satisfies wire.SchemaOf<McpToolExecutionReplace>
