import * as forms from '../../runtime/form.js'
import { useCreateSample, useUpdateSample } from './hooks.js'
import { sampleCreateSchema, sampleUpdateSchema } from './schema.js'
import type { Sample, SampleCreate } from './types.js'

/** A form for a sample: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useSampleForm(options: forms.FormOptions<SampleCreate, Sample>): SampleForm {
  const create = useCreateSample(forms.silent)
  const update = useUpdateSample(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: sampleCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: sampleUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type SampleForm = forms.EntityForm<SampleCreate>
