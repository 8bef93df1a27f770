import * as forms from '../../runtime/form.js'
import { useCreateGitWorktree, useUpdateGitWorktree } from './hooks.js'
import { gitWorktreeCreateSchema, gitWorktreeUpdateSchema } from './schema.js'
import type { GitWorktree, GitWorktreeCreate } from './types.js'

/** A form for a git worktree: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useGitWorktreeForm(options: forms.FormOptions<GitWorktreeCreate, GitWorktree>): GitWorktreeForm {
  const create = useCreateGitWorktree(forms.silent)
  const update = useUpdateGitWorktree(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: gitWorktreeCreateSchema,
      initial: { is_locked: false, is_main: false, prunable: false },
      save: create.mutateAsync,
    },
    edit: {
      schema: gitWorktreeUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type GitWorktreeForm = forms.EntityForm<GitWorktreeCreate>
