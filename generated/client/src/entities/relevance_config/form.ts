import * as forms from '../../runtime/form.js'
import { useCreateRelevanceConfig, useUpdateRelevanceConfig } from './hooks.js'
import { relevanceConfigCreateSchema, relevanceConfigUpdateSchema } from './schema.js'
import type { RelevanceConfig, RelevanceConfigCreate } from './types.js'

/** A form for a relevance config: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useRelevanceConfigForm(options: forms.FormOptions<RelevanceConfigCreate, RelevanceConfig>): RelevanceConfigForm {
  const create = useCreateRelevanceConfig(forms.silent)
  const update = useUpdateRelevanceConfig(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: relevanceConfigCreateSchema,
      initial: { max_files: 100, min_score: 0.1 },
      save: create.mutateAsync,
    },
    edit: {
      schema: relevanceConfigUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type RelevanceConfigForm = forms.EntityForm<RelevanceConfigCreate>
