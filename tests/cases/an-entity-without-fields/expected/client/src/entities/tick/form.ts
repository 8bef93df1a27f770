import * as forms from '../../runtime/form.js'
import { useCreateTick, useUpdateTick } from './hooks.js'
import { tickCreateSchema, tickUpdateSchema } from './schema.js'
import type { Tick, TickCreate } from './types.js'

/** A form for a tick: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useTickForm(options: forms.FormOptions<TickCreate, Tick>): TickForm {
  const create = useCreateTick(forms.silent)
  const update = useUpdateTick(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: tickCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: tickUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type TickForm = forms.EntityForm<TickCreate>
