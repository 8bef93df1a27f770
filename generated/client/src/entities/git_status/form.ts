import * as forms from '../../runtime/form.js'
import { useCreateGitStatus, useUpdateGitStatus } from './hooks.js'
import { gitStatusCreateSchema, gitStatusUpdateSchema } from './schema.js'
import type { GitStatus, GitStatusCreate } from './types.js'

/** A form for a git status: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useGitStatusForm(options: forms.FormOptions<GitStatusCreate, GitStatus>): GitStatusForm {
  const create = useCreateGitStatus(forms.silent)
  const update = useUpdateGitStatus(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: gitStatusCreateSchema,
      initial: {
        ahead: 0,
        behind: 0,
        conflicted: [],
        created: [],
        deleted: [],
        files: [],
        modified: [],
        renamed: [],
        staged: [],
      },
      save: create.mutateAsync,
    },
    edit: {
      schema: gitStatusUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type GitStatusForm = forms.EntityForm<GitStatusCreate>
