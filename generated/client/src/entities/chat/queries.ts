import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import type { ChatFork } from '../../values.js'
import { chatMessageKeys } from '../chat_message/api.js'
import type { ChatMessageListParams } from '../chat_message/types.js'
import { chatStreamKeys } from '../chat_stream/api.js'
import type { ChatStreamListParams } from '../chat_stream/types.js'
import {
  batchChats,
  chatKeys,
  createChat,
  deleteChat,
  forkChat,
  forkChatFromMessage,
  getChat,
  listChats,
  listMessagesOfChat,
  listStreamsOfChat,
  replaceChat,
  updateChat,
} from './api.js'
import type { ChatBatch, ChatCreate, ChatGetParams, ChatListParams, ChatReplace, ChatUpdate } from './types.js'

/** What `useChats` asks, as options: for `useQuery`, `useQueries` and the like. */
export const chatListOptions = (params: ChatListParams = {}) =>
  queryOf({
    queryKey: chatKeys.list(params),
    queryFn: ({ client, signal }) => listChats(httpOf(client), params, { signal }),
    ...freshness.frequent,
  })

/** What `useChatsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const chatInfiniteOptions = (params: ChatListParams = {}) =>
  infiniteQueryOf({
    queryKey: chatKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) => listChats(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.frequent,
    ...byCursor,
  })

/** What `useChat` asks, as options: for `useQuery`, `useQueries` and the like. */
export const chatDetailOptions = (id: number, params: ChatGetParams = {}) =>
  queryOf({
    queryKey: chatKeys.detail(id, params),
    queryFn: ({ client, signal }) => getChat(httpOf(client), id, params, { signal }),
    ...freshness.frequent,
  })

/** What `useCreateChat` sends, as options: for `useMutation`. */
export const createChatOptions = () =>
  mutationOf({
    mutationKey: chatKeys.write('create'),
    mutationFn: (payload: ChatCreate, { client }) => createChat(httpOf(client), payload),
  })

/** What `useUpdateChat` sends, as options: for `useMutation`. */
export const updateChatOptions = () =>
  mutationOf({
    mutationKey: chatKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ChatUpdate }, { client }) =>
      updateChat(httpOf(client), id, changes),
  })

/** What `useReplaceChat` sends, as options: for `useMutation`. */
export const replaceChatOptions = () =>
  mutationOf({
    mutationKey: chatKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ChatReplace }, { client }) =>
      replaceChat(httpOf(client), id, payload),
  })

/** What `useDeleteChat` sends, as options: for `useMutation`. */
export const deleteChatOptions = () =>
  mutationOf({
    mutationKey: chatKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteChat(httpOf(client), id),
  })

/** What `useBatchChats` sends, as options: for `useMutation`. */
export const batchChatsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: chatKeys.write('batch'),
    mutationFn: (request: ChatBatch, { client }) => batchChats(httpOf(client), request, options),
  })

/** What `useMessagesOfChat` asks, as options: for `useQuery`, `useQueries` and the like. */
export const messagesOfChatOptions = (id: number, params: ChatMessageListParams = {}) =>
  queryOf({
    queryKey: chatMessageKeys.related(params, { of: 'chat', id, relation: 'messages' }),
    queryFn: ({ client, signal }) => listMessagesOfChat(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useStreamsOfChat` asks, as options: for `useQuery`, `useQueries` and the like. */
export const streamsOfChatOptions = (id: number, params: ChatStreamListParams = {}) =>
  queryOf({
    queryKey: chatStreamKeys.related(params, { of: 'chat', id, relation: 'streams' }),
    queryFn: ({ client, signal }) => listStreamsOfChat(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useForkChat` sends, as options: for `useMutation`. */
export const forkChatOptions = () =>
  mutationOf({
    mutationKey: chatKeys.call('fork'),
    mutationFn: (variables: { id: number; body: ChatFork }, { client }) => forkChat(httpOf(client), variables),
  })

/** What `useForkChatFromMessage` sends, as options: for `useMutation`. */
export const forkChatFromMessageOptions = () =>
  mutationOf({
    mutationKey: chatKeys.call('fork_chat_from_message'),
    mutationFn: (variables: { id: number; chat_message_id: number; body: ChatFork }, { client }) =>
      forkChatFromMessage(httpOf(client), variables),
  })
