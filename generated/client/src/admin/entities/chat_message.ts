import { chatMessageColumns } from '../../entities/chat_message/columns.js'
import {
  useBatchChatMessages,
  useChatMessage,
  useChatMessages,
  useChatMessageStreams,
  useCreateChatMessage,
  useDeleteChatMessage,
  usePrefetchChatMessage,
  useUpdateChatMessage,
} from '../../entities/chat_message/hooks.js'
import { chatMessageCreateSchema, chatMessageUpdateSchema } from '../../entities/chat_message/schema.js'
import type { ChatMessage, ChatMessageListParams } from '../../entities/chat_message/types.js'
import { chatStreamColumns } from '../../entities/chat_stream/columns.js'
import type { ChatStreamListParams } from '../../entities/chat_stream/types.js'
import { deletes, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Chat messages in the admin. */
export const chatMessageResource = resource({
  name: 'chat_message',
  path: 'chat-messages',
  label: 'Chat message',
  labelPlural: 'Chat messages',
  description: 'What one side said',
  columns: chatMessageColumns,
  title: 'content',
  list: ['content', 'chat_id', 'role', 'created_at'],
  key: ['id'],
  refs: { chat_id: 'chat' },
  fields: ['content', 'chat_id', 'role', 'created_at', 'metadata'],
  required: ['content', 'chat_id', 'role'],
  pageSize: 50,
  keyOf: (row: ChatMessage) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: ChatMessageListParams, extras?: QueryExtras) =>
    useChatMessages({ ...params, include: ['chat'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useChatMessage(id, { include: ['chat'] }, extras),
  usePrefetch: () => usePrefetchChatMessage({ include: ['chat'] }),
  create: { use: useCreateChatMessage, schema: chatMessageCreateSchema },
  update: { use: useUpdateChatMessage, schema: chatMessageUpdateSchema, without: ['created_at'] },
  useDelete: useDeleteChatMessage,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchChatMessages(options), (row: ChatMessage) => row.id),
  relations: [
    relation({
      name: 'streams',
      label: 'Streams',
      target: 'chat_stream',
      columns: chatStreamColumns,
      through: ['assistant_message_id'],
      useRows: (id: number, params: ChatStreamListParams, extras?: QueryExtras) =>
        useChatMessageStreams(id, { ...params, include: ['chat'] }, extras),
    }),
  ],
})
