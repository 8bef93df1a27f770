import * as forms from '../../runtime/form.js'
import { useCreateTicket, useUpdateTicket } from './hooks.js'
import { ticketCreateSchema, ticketUpdateSchema } from './schema.js'
import type { Ticket, TicketCreate } from './types.js'

/** A form for a ticket: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useTicketForm(options: forms.FormOptions<TicketCreate, Ticket>): TicketForm {
  const create = useCreateTicket(forms.silent)
  const update = useUpdateTicket(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: ticketCreateSchema,
      initial: {
        priority: 'normal',
        status: 'open',
        suggested_agent_ids: [],
        suggested_file_ids: [],
        suggested_prompt_ids: [],
      },
      save: create.mutateAsync,
    },
    edit: {
      schema: ticketUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type TicketForm = forms.EntityForm<TicketCreate>
