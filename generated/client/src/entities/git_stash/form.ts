import * as forms from '../../runtime/form.js'
import { useCreateGitStash, useUpdateGitStash } from './hooks.js'
import { gitStashCreateSchema, gitStashUpdateSchema } from './schema.js'
import type { GitStash, GitStashCreate } from './types.js'

/** A form for a git stash: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useGitStashForm(options: forms.FormOptions<GitStashCreate, GitStash>): GitStashForm {
  const create = useCreateGitStash(forms.silent)
  const update = useUpdateGitStash(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: gitStashCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: gitStashUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type GitStashForm = forms.EntityForm<GitStashCreate>
