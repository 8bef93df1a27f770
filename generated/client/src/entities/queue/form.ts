import * as forms from '../../runtime/form.js'
import { useCreateQueue, useUpdateQueue } from './hooks.js'
import { queueCreateSchema, queueUpdateSchema } from './schema.js'
import type { Queue, QueueCreate } from './types.js'

/** A form for a queue: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useQueueForm(options: forms.FormOptions<QueueCreate, Queue>): QueueForm {
  const create = useCreateQueue(forms.silent)
  const update = useUpdateQueue(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: queueCreateSchema,
      initial: { is_active: true, max_parallel_items: 1 },
      save: create.mutateAsync,
    },
    edit: {
      schema: queueUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type QueueForm = forms.EntityForm<QueueCreate>
