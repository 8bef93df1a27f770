import * as forms from '../../runtime/form.js'
import { useCreateProcessLog } from './hooks.js'
import { processLogCreateSchema } from './schema.js'
import type { ProcessLog, ProcessLogCreate } from './types.js'

/** A form for a process log: `{ mode: 'create' }`. */
export function useProcessLogForm(options: forms.CreateOptions<ProcessLogCreate, ProcessLog>): ProcessLogForm {
  const create = useCreateProcessLog(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: processLogCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
  })
}

export type ProcessLogForm = forms.EntityForm<ProcessLogCreate>
