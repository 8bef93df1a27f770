import * as forms from '../../runtime/form.js'
import { useCreateRelevanceScore, useUpdateRelevanceScore } from './hooks.js'
import { relevanceScoreCreateSchema, relevanceScoreUpdateSchema } from './schema.js'
import type { RelevanceScore, RelevanceScoreCreate } from './types.js'

/** A form for a relevance score: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useRelevanceScoreForm(options: forms.FormOptions<RelevanceScoreCreate, RelevanceScore>): RelevanceScoreForm {
  const create = useCreateRelevanceScore(forms.silent)
  const update = useUpdateRelevanceScore(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: relevanceScoreCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: relevanceScoreUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type RelevanceScoreForm = forms.EntityForm<RelevanceScoreCreate>
