import * as forms from '../../runtime/form.js'
import { useCreateTicketTask, useUpdateTicketTask } from './hooks.js'
import { ticketTaskCreateSchema, ticketTaskUpdateSchema } from './schema.js'
import type { TicketTask, TicketTaskCreate } from './types.js'

/** A form for a task: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useTicketTaskForm(options: forms.FormOptions<TicketTaskCreate, TicketTask>): TicketTaskForm {
  const create = useCreateTicketTask(forms.silent)
  const update = useUpdateTicketTask(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: ticketTaskCreateSchema,
      initial: {
        dependencies: [],
        done: false,
        order_index: 0,
        status: 'pending',
        suggested_file_ids: [],
        suggested_prompt_ids: [],
        tags: [],
      },
      save: create.mutateAsync,
    },
    edit: {
      schema: ticketTaskUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type TicketTaskForm = forms.EntityForm<TicketTaskCreate>
