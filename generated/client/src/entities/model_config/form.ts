import * as forms from '../../runtime/form.js'
import { useCreateModelConfig, useUpdateModelConfig } from './hooks.js'
import { modelConfigCreateSchema, modelConfigUpdateSchema } from './schema.js'
import type { ModelConfig, ModelConfigCreate } from './types.js'

/** A form for a model config: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useModelConfigForm(options: forms.FormOptions<ModelConfigCreate, ModelConfig>): ModelConfigForm {
  const create = useCreateModelConfig(forms.silent)
  const update = useUpdateModelConfig(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: modelConfigCreateSchema,
      initial: {
        frequency_penalty: 0,
        is_active: true,
        is_default: false,
        is_system_preset: false,
        max_tokens: 4096,
        presence_penalty: 0,
        temperature: 0.7,
        top_k: 0,
        top_p: 1.0,
        ui_order: 0,
      },
      save: create.mutateAsync,
    },
    edit: {
      schema: modelConfigUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type ModelConfigForm = forms.EntityForm<ModelConfigCreate>
