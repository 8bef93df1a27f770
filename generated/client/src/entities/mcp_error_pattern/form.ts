import * as forms from '../../runtime/form.js'
import { useCreateMcpErrorPattern, useUpdateMcpErrorPattern } from './hooks.js'
import { mcpErrorPatternCreateSchema, mcpErrorPatternUpdateSchema } from './schema.js'
import type { McpErrorPattern, McpErrorPatternCreate } from './types.js'

/** A form for an MCP error pattern: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useMcpErrorPatternForm(options: forms.FormOptions<McpErrorPatternCreate, McpErrorPattern>): McpErrorPatternForm {
  const create = useCreateMcpErrorPattern(forms.silent)
  const update = useUpdateMcpErrorPattern(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: mcpErrorPatternCreateSchema,
      initial: { occurrence_count: 1 },
      save: create.mutateAsync,
    },
    edit: {
      schema: mcpErrorPatternUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type McpErrorPatternForm = forms.EntityForm<McpErrorPatternCreate>
