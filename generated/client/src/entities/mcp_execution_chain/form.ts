import * as forms from '../../runtime/form.js'
import { useCreateMcpExecutionChain, useUpdateMcpExecutionChain } from './hooks.js'
import { mcpExecutionChainCreateSchema, mcpExecutionChainUpdateSchema } from './schema.js'
import type { McpExecutionChain, McpExecutionChainCreate } from './types.js'

/** A form for an MCP execution chain: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useMcpExecutionChainForm(options: forms.FormOptions<McpExecutionChainCreate, McpExecutionChain>): McpExecutionChainForm {
  const create = useCreateMcpExecutionChain(forms.silent)
  const update = useUpdateMcpExecutionChain(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: mcpExecutionChainCreateSchema,
      initial: { position: 0 },
      save: create.mutateAsync,
    },
    edit: {
      schema: mcpExecutionChainUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type McpExecutionChainForm = forms.EntityForm<McpExecutionChainCreate>
