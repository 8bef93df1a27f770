import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
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
  queryOptions({
    queryKey: chatMessageKeys.list(params),
    queryFn: ({ client, signal }) => listChatMessages(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

export const chatMessageInfiniteOptions = (params: ChatMessageListParams = {}) =>
  infiniteQueryOptions({
    queryKey: chatMessageKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listChatMessages(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

export const chatMessageDetailOptions = (id: number, params: ChatMessageGetParams = {}) =>
  queryOptions({
    queryKey: chatMessageKeys.detail(id, params),
    queryFn: ({ client, signal }) => getChatMessage(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

export const createChatMessageOptions = () =>
  mutationOptions({
    mutationKey: chatMessageKeys.write('create'),
    mutationFn: (payload: ChatMessageCreate, { client }) => createChatMessage(httpOf(client), payload),
  })

export const updateChatMessageOptions = () =>
  mutationOptions({
    mutationKey: chatMessageKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ChatMessageUpdate }, { client }) =>
      updateChatMessage(httpOf(client), id, changes),
  })

export const replaceChatMessageOptions = () =>
  mutationOptions({
    mutationKey: chatMessageKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ChatMessageReplace }, { client }) =>
      replaceChatMessage(httpOf(client), id, payload),
  })

export const deleteChatMessageOptions = () =>
  mutationOptions({
    mutationKey: chatMessageKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteChatMessage(httpOf(client), id),
  })

export const batchChatMessagesOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: chatMessageKeys.write('batch'),
    mutationFn: (request: ChatMessageBatch, { client }) => batchChatMessages(httpOf(client), request, options),
  })

export const chatMessageStreamsOptions = (id: number, params: ChatStreamListParams = {}) =>
  queryOptions({
    queryKey: chatStreamKeys.related(params, { of: 'chat_message', id, relation: 'streams' }),
    queryFn: ({ client, signal }) => listChatMessageStreams(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })
