import * as forms from '../../runtime/form.js'
import { useCreateModelPreset, useUpdateModelPreset } from './hooks.js'
import { modelPresetCreateSchema, modelPresetUpdateSchema } from './schema.js'
import type { ModelPreset, ModelPresetCreate } from './types.js'

/** A form for a model preset: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useModelPresetForm(options: forms.FormOptions<ModelPresetCreate, ModelPreset>): ModelPresetForm {
  const create = useCreateModelPreset(forms.silent)
  const update = useUpdateModelPreset(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: modelPresetCreateSchema,
      initial: { category: 'general', is_active: true, is_system_preset: false, usage_count: 0 },
      save: create.mutateAsync,
    },
    edit: {
      schema: modelPresetUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type ModelPresetForm = forms.EntityForm<ModelPresetCreate>
