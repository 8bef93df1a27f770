import * as forms from '../../runtime/form.js'
import { useCreateCountry, useUpdateCountry } from './hooks.js'
import { countryCreateSchema, countryUpdateSchema } from './schema.js'
import type { Country, CountryCreate } from './types.js'

/** A form for a country: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useCountryForm(options: forms.FormOptions<CountryCreate, Country>): CountryForm {
  const create = useCreateCountry(forms.silent)
  const update = useUpdateCountry(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: countryCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: countryUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.code, changes }),
    },
  })
}

export type CountryForm = forms.EntityForm<CountryCreate>
