import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { StatisticPeriod } from '../../values.js'
import type { McpToolStatisticCreate, McpToolStatisticReplace, McpToolStatisticUpdate } from './types.js'

const fields = {
  avg_duration_ms: wire.float({ ge: 0 }),
  error_count: wire.int({ ge: 0 }),
  execution_count: wire.int({ ge: 0 }),
  max_duration_ms: wire.int({ ge: 0 }).nullable(),
  min_duration_ms: wire.int({ ge: 0 }).nullable(),
  period_end: wire.datetime(),
  period_start: wire.datetime(),
  period_type: wire.oneOf(StatisticPeriod),
  project_id: wire.int().nullable(),
  success_count: wire.int({ ge: 0 }),
  timeout_count: wire.int({ ge: 0 }),
  tool_name: wire.text({ min: 1, max: 200 }),
  total_duration_ms: wire.int({ ge: 0 }),
  total_output_size: wire.int({ ge: 0 }),
}

/** What creating one takes. */
export const mcpToolStatisticCreateSchema = z.strictObject({
  avg_duration_ms: fields.avg_duration_ms.exactOptional(),
  error_count: fields.error_count.exactOptional(),
  execution_count: fields.execution_count.exactOptional(),
  max_duration_ms: fields.max_duration_ms.exactOptional(),
  min_duration_ms: fields.min_duration_ms.exactOptional(),
  period_end: fields.period_end,
  period_start: fields.period_start,
  period_type: fields.period_type,
  project_id: fields.project_id.exactOptional(),
  success_count: fields.success_count.exactOptional(),
  timeout_count: fields.timeout_count.exactOptional(),
  tool_name: fields.tool_name,
  total_duration_ms: fields.total_duration_ms.exactOptional(),
  total_output_size: fields.total_output_size.exactOptional(),
}) satisfies wire.SchemaOf<McpToolStatisticCreate>

/** What changing one takes; what is left out stays as it is. */
export const mcpToolStatisticUpdateSchema = z.strictObject({
  avg_duration_ms: fields.avg_duration_ms.exactOptional(),
  error_count: fields.error_count.exactOptional(),
  execution_count: fields.execution_count.exactOptional(),
  max_duration_ms: fields.max_duration_ms.exactOptional(),
  min_duration_ms: fields.min_duration_ms.exactOptional(),
  period_end: fields.period_end.exactOptional(),
  period_start: fields.period_start.exactOptional(),
  period_type: fields.period_type.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  success_count: fields.success_count.exactOptional(),
  timeout_count: fields.timeout_count.exactOptional(),
  tool_name: fields.tool_name.exactOptional(),
  total_duration_ms: fields.total_duration_ms.exactOptional(),
  total_output_size: fields.total_output_size.exactOptional(),
}) satisfies wire.SchemaOf<McpToolStatisticUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const mcpToolStatisticReplaceSchema =
  mcpToolStatisticCreateSchema satisfies wire.SchemaOf<McpToolStatisticReplace>
