import * as forms from '../../runtime/form.js'
import { useCreateSelectedFile, useUpdateSelectedFile } from './hooks.js'
import { selectedFileCreateSchema, selectedFileUpdateSchema } from './schema.js'
import type { SelectedFile, SelectedFileCreate } from './types.js'

/** A form for a selected file: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useSelectedFileForm(options: forms.FormOptions<SelectedFileCreate, SelectedFile>): SelectedFileForm {
  const create = useCreateSelectedFile(forms.silent)
  const update = useUpdateSelectedFile(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: selectedFileCreateSchema,
      initial: { is_active: true },
      save: create.mutateAsync,
    },
    edit: {
      schema: selectedFileUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type SelectedFileForm = forms.EntityForm<SelectedFileCreate>
