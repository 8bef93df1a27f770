import { queueItemColumns } from '../../entities/queue_item/columns.js'
import {
  useBatchQueueItems,
  useCreateQueueItem,
  useDeleteQueueItem,
  usePrefetchQueueItem,
  useQueueItem,
  useQueueItems,
  useUpdateQueueItem,
} from '../../entities/queue_item/hooks.js'
import { queueItemCreateSchema, queueItemUpdateSchema } from '../../entities/queue_item/schema.js'
import type { QueueItem, QueueItemListParams } from '../../entities/queue_item/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Queue items in the admin. */
export const queueItemResource = resource({
  name: 'queue_item',
  path: 'queue-items',
  label: 'Queue item',
  labelPlural: 'Queue items',
  description: 'One item in a queue',
  columns: queueItemColumns,
  title: 'id',
  list: ['id', 'item_type', 'queue_id', 'status', 'item_id', 'updated_at'],
  key: ['id'],
  refs: { queue_id: 'queue' },
  fields: [
    'item_id',
    'item_type',
    'queue_id',
    'priority',
    'status',
    'actual_processing_time',
    'agent_id',
    'completed_at',
    'error_message',
    'estimated_processing_time',
    'started_at',
  ],
  required: ['item_id', 'item_type', 'queue_id'],
  initial: { priority: 5, status: 'queued' },
  pageSize: 20,
  keyOf: (row: QueueItem) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: QueueItemListParams, extras?: QueryExtras) =>
    useQueueItems({ ...params, include: ['queue'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useQueueItem(id, { include: ['queue'] }, extras),
  usePrefetch: () => usePrefetchQueueItem({ include: ['queue'] }),
  create: { use: useCreateQueueItem, schema: queueItemCreateSchema },
  update: { use: useUpdateQueueItem, schema: queueItemUpdateSchema },
  useDelete: useDeleteQueueItem,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchQueueItems(options), (row: QueueItem) => row.id),
  relations: [],
})
