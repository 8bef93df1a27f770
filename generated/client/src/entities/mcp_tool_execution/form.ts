import * as forms from '../../runtime/form.js'
import { useCreateMcpToolExecution, useUpdateMcpToolExecution } from './hooks.js'
import { mcpToolExecutionCreateSchema, mcpToolExecutionUpdateSchema } from './schema.js'
import type { McpToolExecution, McpToolExecutionCreate } from './types.js'

/** A form for an MCP tool execution: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useMcpToolExecutionForm(options: forms.FormOptions<McpToolExecutionCreate, McpToolExecution>): McpToolExecutionForm {
  const create = useCreateMcpToolExecution(forms.silent)
  const update = useUpdateMcpToolExecution(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: mcpToolExecutionCreateSchema,
      initial: { status: 'running' },
      save: create.mutateAsync,
    },
    edit: {
      schema: mcpToolExecutionUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type McpToolExecutionForm = forms.EntityForm<McpToolExecutionCreate>
