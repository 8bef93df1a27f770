import * as forms from '../../runtime/form.js'
import { useCreateFile, useUpdateFile } from './hooks.js'
import { fileCreateSchema, fileUpdateSchema } from './schema.js'
import type { File, FileCreate } from './types.js'

/** A form for a file: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useFileForm(options: forms.FormOptions<FileCreate, File>): FileForm {
  const create = useCreateFile(forms.silent)
  const update = useUpdateFile(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: fileCreateSchema,
      initial: { is_relevant: false },
      save: create.mutateAsync,
    },
    edit: {
      schema: fileUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type FileForm = forms.EntityForm<FileCreate>
