import { chatStreamColumns } from '../../entities/chat_stream/columns.js'
import {
  useBatchChatStreams,
  useChatStream,
  useChatStreams,
  useCreateChatStream,
  useDeleteChatStream,
  useEventsOfChatStream,
  usePrefetchChatStream,
  useUpdateChatStream,
} from '../../entities/chat_stream/hooks.js'
import { chatStreamCreateSchema, chatStreamUpdateSchema } from '../../entities/chat_stream/schema.js'
import type { ChatStream, ChatStreamListParams } from '../../entities/chat_stream/types.js'
import { chatStreamEventColumns } from '../../entities/chat_stream_event/columns.js'
import { deletes, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Chat streams in the admin. */
export const chatStreamResource = resource({
  name: 'chat_stream',
  path: 'chat-streams',
  label: 'Chat stream',
  labelPlural: 'Chat streams',
  description: 'One answer while it is, or was, streamed',
  columns: chatStreamColumns,
  title: 'id',
  list: ['id', 'chat_id', 'direction', 'format', 'started_at', 'updated_at'],
  key: ['id'],
  refs: { assistant_message_id: 'chat_message', chat_id: 'chat' },
  fields: [
    'chat_id',
    'direction',
    'model',
    'provider',
    'format',
    'started_at',
    'version',
    'assistant_message_id',
    'finish_reason',
    'finished_at',
    'message_metadata_json',
    'usage_json',
  ],
  required: ['chat_id', 'direction', 'model', 'provider'],
  initial: { format: 'ui', version: 1 },
  pageSize: 20,
  keyOf: (row: ChatStream) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: ChatStreamListParams, extras?: QueryExtras) =>
    useChatStreams({ ...params, include: ['chat'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useChatStream(id, { include: ['assistant_message', 'chat'] }, extras),
  usePrefetch: () => usePrefetchChatStream({ include: ['assistant_message', 'chat'] }),
  create: { use: useCreateChatStream, schema: chatStreamCreateSchema },
  update: { use: useUpdateChatStream, schema: chatStreamUpdateSchema },
  useDelete: useDeleteChatStream,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchChatStreams(options), (row: ChatStream) => row.id),
  relations: [
    relation({
      name: 'events',
      label: 'Events',
      target: 'chat_stream_event',
      columns: chatStreamEventColumns,
      through: ['stream_id'],
      useRows: useEventsOfChatStream,
    }),
  ],
})
