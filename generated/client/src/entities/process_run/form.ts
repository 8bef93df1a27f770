import * as forms from '../../runtime/form.js'
import { useCreateProcessRun, useUpdateProcessRun } from './hooks.js'
import { processRunCreateSchema, processRunUpdateSchema } from './schema.js'
import type { ProcessRun, ProcessRunCreate } from './types.js'

/** A form for a process run: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useProcessRunForm(options: forms.FormOptions<ProcessRunCreate, ProcessRun>): ProcessRunForm {
  const create = useCreateProcessRun(forms.silent)
  const update = useUpdateProcessRun(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: processRunCreateSchema,
      initial: { args: [], status: 'running' },
      save: create.mutateAsync,
    },
    edit: {
      schema: processRunUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type ProcessRunForm = forms.EntityForm<ProcessRunCreate>
