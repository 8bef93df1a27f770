import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import { chatStreamKeys } from '../chat_stream/api.js'
import type { ChatStreamListParams } from '../chat_stream/types.js'
import {
  batchChatMessages,
  chatMessageKeys,
  createChatMessage,
  deleteChatMessage,
  getChatMessage,
  listChatMessages,
  listChatMessageStreams,
  replaceChatMessage,
  updateChatMessage,
} from './api.js'
import type {
  ChatMessageBatch,
  ChatMessageCreate,
  ChatMessageGetParams,
  ChatMessageListParams,
  ChatMessageReplace,
  ChatMessageUpdate,
} from './types.js'

export const chatMessageListOptions = (params: ChatMessageListParams = {}) =>
  queryOf({
    queryKey: chatMessageKeys.list(params),
    queryFn: ({ client, signal }) => listChatMessages(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

export const chatMessageInfiniteOptions = (params: ChatMessageListParams = {}) =>
  infiniteQueryOf({
    queryKey: chatMessageKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listChatMessages(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

export const chatMessageDetailOptions = (id: number, params: ChatMessageGetParams = {}) =>
  queryOf({
    queryKey: chatMessageKeys.detail(id, params),
    queryFn: ({ client, signal }) => getChatMessage(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

export const createChatMessageOptions = () =>
  mutationOf({
    mutationKey: chatMessageKeys.write('create'),
    mutationFn: (payload: ChatMessageCreate, { client }) => createChatMessage(httpOf(client), payload),
  })

export const updateChatMessageOptions = () =>
  mutationOf({
    mutationKey: chatMessageKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ChatMessageUpdate }, { client }) =>
      updateChatMessage(httpOf(client), id, changes),
  })

export const replaceChatMessageOptions = () =>
  mutationOf({
    mutationKey: chatMessageKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ChatMessageReplace }, { client }) =>
      replaceChatMessage(httpOf(client), id, payload),
  })

export const deleteChatMessageOptions = () =>
  mutationOf({
    mutationKey: chatMessageKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteChatMessage(httpOf(client), id),
  })

export const batchChatMessagesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: chatMessageKeys.write('batch'),
    mutationFn: (request: ChatMessageBatch, { client }) => batchChatMessages(httpOf(client), request, options),
  })

export const chatMessageStreamsOptions = (id: number, params: ChatStreamListParams = {}) =>
  queryOf({
    queryKey: chatStreamKeys.related(params, { of: 'chat_message', id, relation: 'streams' }),
    queryFn: ({ client, signal }) => listChatMessageStreams(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })
