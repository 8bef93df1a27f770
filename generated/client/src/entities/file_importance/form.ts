import * as forms from '../../runtime/form.js'
import { useCreateFileImportance, useUpdateFileImportance } from './hooks.js'
import { fileImportanceCreateSchema, fileImportanceUpdateSchema } from './schema.js'
import type { FileImportance, FileImportanceCreate } from './types.js'

/** A form for a file importance: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useFileImportanceForm(options: forms.FormOptions<FileImportanceCreate, FileImportance>): FileImportanceForm {
  const create = useCreateFileImportance(forms.silent)
  const update = useUpdateFileImportance(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: fileImportanceCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: fileImportanceUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type FileImportanceForm = forms.EntityForm<FileImportanceCreate>
