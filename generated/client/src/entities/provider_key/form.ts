import * as forms from '../../runtime/form.js'
import { useCreateProviderKey, useUpdateProviderKey } from './hooks.js'
import { providerKeyCreateSchema, providerKeyUpdateSchema } from './schema.js'
import type { ProviderKey, ProviderKeyCreate } from './types.js'

/** A form for a provider key: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useProviderKeyForm(options: forms.FormOptions<ProviderKeyCreate, ProviderKey>): ProviderKeyForm {
  const create = useCreateProviderKey(forms.silent)
  const update = useUpdateProviderKey(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: providerKeyCreateSchema,
      initial: { custom_headers: {}, environment: 'production', is_active: true, is_default: false },
      save: create.mutateAsync,
    },
    edit: {
      schema: providerKeyUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type ProviderKeyForm = forms.EntityForm<ProviderKeyCreate>
