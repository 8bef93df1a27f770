import { chatColumns } from '../../entities/chat/columns.js'
import {
  useBatchChats,
  useChat,
  useChats,
  useCreateChat,
  useDeleteChat,
  useMessagesOfChat,
  usePrefetchChat,
  useStreamsOfChat,
  useUpdateChat,
} from '../../entities/chat/hooks.js'
import { chatCreateSchema, chatUpdateSchema } from '../../entities/chat/schema.js'
import type { Chat, ChatListParams } from '../../entities/chat/types.js'
import { chatMessageColumns } from '../../entities/chat_message/columns.js'
import { chatStreamColumns } from '../../entities/chat_stream/columns.js'
import { deletes, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Chats in the admin. */
export const chatResource = resource({
  name: 'chat',
  path: 'chats',
  label: 'Chat',
  labelPlural: 'Chats',
  description: 'A conversation with a model',
  columns: chatColumns,
  title: 'title',
  list: ['title', 'project_id', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: ['title', 'project_id'],
  required: ['title'],
  pageSize: 20,
  keyOf: (row: Chat) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: ChatListParams, extras?: QueryExtras) =>
    useChats({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useChat(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchChat({ include: ['project'] }),
  create: { use: useCreateChat, schema: chatCreateSchema },
  update: { use: useUpdateChat, schema: chatUpdateSchema },
  useDelete: useDeleteChat,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchChats(options), (row: Chat) => row.id),
  relations: [
    relation({
      name: 'messages',
      label: 'Messages',
      target: 'chat_message',
      columns: chatMessageColumns,
      through: ['chat_id'],
      useRows: useMessagesOfChat,
    }),
    relation({
      name: 'streams',
      label: 'Streams',
      target: 'chat_stream',
      columns: chatStreamColumns,
      through: ['chat_id'],
      useRows: useStreamsOfChat,
    }),
  ],
})
