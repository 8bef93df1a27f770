import * as forms from '../../runtime/form.js'
import { useCreateProcessPort, useUpdateProcessPort } from './hooks.js'
import { processPortCreateSchema, processPortUpdateSchema } from './schema.js'
import type { ProcessPort, ProcessPortCreate } from './types.js'

/** A form for a process port: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useProcessPortForm(options: forms.FormOptions<ProcessPortCreate, ProcessPort>): ProcessPortForm {
  const create = useCreateProcessPort(forms.silent)
  const update = useUpdateProcessPort(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: processPortCreateSchema,
      initial: { address: '0.0.0.0', protocol: 'tcp', state: 'listening' },
      save: create.mutateAsync,
    },
    edit: {
      schema: processPortUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type ProcessPortForm = forms.EntityForm<ProcessPortCreate>
