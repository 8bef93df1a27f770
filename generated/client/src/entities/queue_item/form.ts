import * as forms from '../../runtime/form.js'
import { useCreateQueueItem, useUpdateQueueItem } from './hooks.js'
import { queueItemCreateSchema, queueItemUpdateSchema } from './schema.js'
import type { QueueItem, QueueItemCreate } from './types.js'

/** A form for a queue item: `{ mode: 'create' }` or `{ mode: 'edit', row }`. */
export function useQueueItemForm(options: forms.FormOptions<QueueItemCreate, QueueItem>): QueueItemForm {
  const create = useCreateQueueItem(forms.silent)
  const update = useUpdateQueueItem(forms.silent)
  return forms.useEntityForm(options, {
    create: {
      schema: queueItemCreateSchema,
      initial: { priority: 5, status: 'queued' },
      save: create.mutateAsync,
    },
    edit: {
      schema: queueItemUpdateSchema,
      save: (row, changes) => update.mutateAsync({ id: row.id, changes }),
    },
  })
}

export type QueueItemForm = forms.EntityForm<QueueItemCreate>
