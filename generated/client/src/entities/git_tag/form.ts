import * as forms from '../../runtime/form.js'
import { useCreateGitTag, useUpdateGitTag } from './hooks.js'
import { gitTagCreateSchema, gitTagUpdateSchema } from './schema.js'
import type { GitTag, GitTagCreate } from './types.js'

/** A form for a git tag: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useGitTagForm(options: forms.FormOptions<GitTagCreate, GitTag>): GitTagForm {
  const create = useCreateGitTag(forms.silent)
  const update = useUpdateGitTag(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: gitTagCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: gitTagUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type GitTagForm = forms.EntityForm<GitTagCreate>
