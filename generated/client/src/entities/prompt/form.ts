import * as forms from '../../runtime/form.js'
import { useCreatePrompt, useUpdatePrompt } from './hooks.js'
import { promptCreateSchema, promptUpdateSchema } from './schema.js'
import type { Prompt, PromptCreate } from './types.js'

/** A form for a prompt: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function usePromptForm(options: forms.FormOptions<PromptCreate, Prompt>): PromptForm {
  const create = useCreatePrompt(forms.silent)
  const update = useUpdatePrompt(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: promptCreateSchema,
      initial: { tags: [] },
      save: create.mutateAsync,
    },
    edit: {
      schema: promptUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type PromptForm = forms.EntityForm<PromptCreate>
