import * as forms from '../../runtime/form.js'
import { useCreateFileExportInfo, useUpdateFileExportInfo } from './hooks.js'
import { fileExportInfoCreateSchema, fileExportInfoUpdateSchema } from './schema.js'
import type { FileExportInfo, FileExportInfoCreate } from './types.js'

/** A form for a file export info: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useFileExportInfoForm(options: forms.FormOptions<FileExportInfoCreate, FileExportInfo>): FileExportInfoForm {
  const create = useCreateFileExportInfo(forms.silent)
  const update = useUpdateFileExportInfo(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: fileExportInfoCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: fileExportInfoUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type FileExportInfoForm = forms.EntityForm<FileExportInfoCreate>
