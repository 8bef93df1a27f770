import { chatStreamEventColumns } from '../../entities/chat_stream_event/columns.js'
import {
  useBatchChatStreamEvents,
  useChatStreamEvent,
  useChatStreamEvents,
  useCreateChatStreamEvent,
  useDeleteChatStreamEvent,
  usePrefetchChatStreamEvent,
} from '../../entities/chat_stream_event/hooks.js'
import { chatStreamEventCreateSchema } from '../../entities/chat_stream_event/schema.js'
import type { ChatStreamEvent, ChatStreamEventListParams } from '../../entities/chat_stream_event/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Chat stream events in the admin. */
export const chatStreamEventResource = resource({
  name: 'chat_stream_event',
  path: 'chat-stream-events',
  label: 'Chat stream event',
  labelPlural: 'Chat stream events',
  description: 'One event of a stream, in the order of seq',
  columns: chatStreamEventColumns,
  title: 'id',
  list: ['id', 'stream_id', 'seq', 'type', 'ts'],
  key: ['id'],
  refs: { stream_id: 'chat_stream' },
  fields: ['seq', 'stream_id', 'type', 'ts', 'payload'],
  required: ['seq', 'stream_id', 'type'],
  pageSize: 100,
  keyOf: (row: ChatStreamEvent) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: ChatStreamEventListParams, extras?: QueryExtras) =>
    useChatStreamEvents({ ...params, include: ['stream'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useChatStreamEvent(id, { include: ['stream'] }, extras),
  usePrefetch: () => usePrefetchChatStreamEvent({ include: ['stream'] }),
  create: { use: useCreateChatStreamEvent, schema: chatStreamEventCreateSchema },
  useDelete: useDeleteChatStreamEvent,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchChatStreamEvents(options), (row: ChatStreamEvent) => row.id),
  relations: [],
})
