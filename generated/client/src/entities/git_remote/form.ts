import * as forms from '../../runtime/form.js'
import { useCreateGitRemote, useUpdateGitRemote } from './hooks.js'
import { gitRemoteCreateSchema, gitRemoteUpdateSchema } from './schema.js'
import type { GitRemote, GitRemoteCreate } from './types.js'

/** A form for a git remote: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useGitRemoteForm(options: forms.FormOptions<GitRemoteCreate, GitRemote>): GitRemoteForm {
  const create = useCreateGitRemote(forms.silent)
  const update = useUpdateGitRemote(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: gitRemoteCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: gitRemoteUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type GitRemoteForm = forms.EntityForm<GitRemoteCreate>
