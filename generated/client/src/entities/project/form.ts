import * as forms from '../../runtime/form.js'
import { useCreateProject, useUpdateProject } from './hooks.js'
import { projectCreateSchema, projectUpdateSchema } from './schema.js'
import type { Project, ProjectCreate } from './types.js'

/** A form for a project: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useProjectForm(options: forms.FormOptions<ProjectCreate, Project>): ProjectForm {
  const create = useCreateProject(forms.silent)
  const update = useUpdateProject(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: projectCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: projectUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type ProjectForm = forms.EntityForm<ProjectCreate>
