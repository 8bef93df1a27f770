import * as forms from '../../runtime/form.js'
import { useCreateEvent, useUpdateEvent } from './hooks.js'
import { eventCreateSchema, eventUpdateSchema } from './schema.js'
import type { Event, EventCreate } from './types.js'

/** A form for an event: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useEventForm(options: forms.FormOptions<EventCreate, Event>): EventForm {
  const create = useCreateEvent(forms.silent)
  const update = useUpdateEvent(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: eventCreateSchema,
      initial: {},
      save: create.mutateAsync,
    },
    edit: {
      schema: eventUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type EventForm = forms.EntityForm<EventCreate>
