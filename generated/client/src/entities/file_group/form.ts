import * as forms from '../../runtime/form.js'
import { useCreateFileGroup, useUpdateFileGroup } from './hooks.js'
import { fileGroupCreateSchema, fileGroupUpdateSchema } from './schema.js'
import type { FileGroup, FileGroupCreate } from './types.js'

/** A form for a file group: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useFileGroupForm(options: forms.FormOptions<FileGroupCreate, FileGroup>): FileGroupForm {
  const create = useCreateFileGroup(forms.silent)
  const update = useUpdateFileGroup(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: fileGroupCreateSchema,
      initial: { file_ids: [], priority: 5 },
      save: create.mutateAsync,
    },
    edit: {
      schema: fileGroupUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type FileGroupForm = forms.EntityForm<FileGroupCreate>
