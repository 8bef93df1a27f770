import * as forms from '../../runtime/form.js'
import { useCreateAiSdkOption, useUpdateAiSdkOption } from './hooks.js'
import { aiSdkOptionCreateSchema, aiSdkOptionUpdateSchema } from './schema.js'
import type { AiSdkOption, AiSdkOptionCreate } from './types.js'

/** A form for an AI SDK option: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useAiSdkOptionForm(options: forms.FormOptions<AiSdkOptionCreate, AiSdkOption>): AiSdkOptionForm {
  const create = useCreateAiSdkOption(forms.silent)
  const update = useUpdateAiSdkOption(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: aiSdkOptionCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: aiSdkOptionUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type AiSdkOptionForm = forms.EntityForm<AiSdkOptionCreate>
