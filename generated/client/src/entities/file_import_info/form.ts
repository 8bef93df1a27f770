import * as forms from '../../runtime/form.js'
import { useCreateFileImportInfo, useUpdateFileImportInfo } from './hooks.js'
import { fileImportInfoCreateSchema, fileImportInfoUpdateSchema } from './schema.js'
import type { FileImportInfo, FileImportInfoCreate } from './types.js'

/** A form for a file import info: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useFileImportInfoForm(options: forms.FormOptions<FileImportInfoCreate, FileImportInfo>): FileImportInfoForm {
  const create = useCreateFileImportInfo(forms.silent)
  const update = useUpdateFileImportInfo(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: fileImportInfoCreateSchema,
      initial: { specifiers: [] },
      save: create.mutateAsync,
    },
    edit: {
      schema: fileImportInfoUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type FileImportInfoForm = forms.EntityForm<FileImportInfoCreate>
