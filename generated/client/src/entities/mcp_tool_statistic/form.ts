import * as forms from '../../runtime/form.js'
import { useCreateMcpToolStatistic, useUpdateMcpToolStatistic } from './hooks.js'
import { mcpToolStatisticCreateSchema, mcpToolStatisticUpdateSchema } from './schema.js'
import type { McpToolStatistic, McpToolStatisticCreate } from './types.js'

/** A form for an MCP tool statistic: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useMcpToolStatisticForm(options: forms.FormOptions<McpToolStatisticCreate, McpToolStatistic>): McpToolStatisticForm {
  const create = useCreateMcpToolStatistic(forms.silent)
  const update = useUpdateMcpToolStatistic(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: mcpToolStatisticCreateSchema,
      initial: {
        avg_duration_ms: 0,
        error_count: 0,
        execution_count: 0,
        success_count: 0,
        timeout_count: 0,
        total_duration_ms: 0,
        total_output_size: 0,
      },
      save: create.mutateAsync,
    },
    edit: {
      schema: mcpToolStatisticUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type McpToolStatisticForm = forms.EntityForm<McpToolStatisticCreate>
