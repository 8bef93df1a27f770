import * as forms from '../../runtime/form.js'
import { useCreateWholeRecord, useUpdateWholeRecord } from './hooks.js'
import { wholeRecordCreateSchema, wholeRecordUpdateSchema } from './schema.js'
import type { WholeRecord, WholeRecordCreate } from './types.js'

/** A form for a whole: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useWholeRecordForm(options: forms.FormOptions<WholeRecordCreate, WholeRecord>): WholeRecordForm {
  const create = useCreateWholeRecord(forms.silent)
  const update = useUpdateWholeRecord(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: wholeRecordCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: wholeRecordUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type WholeRecordForm = forms.EntityForm<WholeRecordCreate>
