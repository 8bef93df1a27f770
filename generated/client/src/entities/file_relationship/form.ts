import * as forms from '../../runtime/form.js'
import { useCreateFileRelationship, useUpdateFileRelationship } from './hooks.js'
import { fileRelationshipCreateSchema, fileRelationshipUpdateSchema } from './schema.js'
import type { FileRelationship, FileRelationshipCreate } from './types.js'

/** A form for a file relationship: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useFileRelationshipForm(options: forms.FormOptions<FileRelationshipCreate, FileRelationship>): FileRelationshipForm {
  const create = useCreateFileRelationship(forms.silent)
  const update = useUpdateFileRelationship(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: fileRelationshipCreateSchema,
      initial: { metadata: {} },
      save: create.mutateAsync,
    },
    edit: {
      schema: fileRelationshipUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type FileRelationshipForm = forms.EntityForm<FileRelationshipCreate>
