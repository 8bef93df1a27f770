import * as forms from '../../runtime/form.js'
import { useCreateMcpServerConfig, useUpdateMcpServerConfig } from './hooks.js'
import { mcpServerConfigCreateSchema, mcpServerConfigUpdateSchema } from './schema.js'
import type { McpServerConfig, McpServerConfigCreate } from './types.js'

/** A form for an MCP server config: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useMcpServerConfigForm(options: forms.FormOptions<McpServerConfigCreate, McpServerConfig>): McpServerConfigForm {
  const create = useCreateMcpServerConfig(forms.silent)
  const update = useUpdateMcpServerConfig(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: mcpServerConfigCreateSchema,
      initial: { args: [], auto_start: false, enabled: true, env: {} },
      save: create.mutateAsync,
    },
    edit: {
      schema: mcpServerConfigUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type McpServerConfigForm = forms.EntityForm<McpServerConfigCreate>
