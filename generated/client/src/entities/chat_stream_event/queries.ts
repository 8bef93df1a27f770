import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
import {
  batchChatStreamEvents,
  chatStreamEventKeys,
  createChatStreamEvent,
  deleteChatStreamEvent,
  getChatStreamEvent,
  listChatStreamEvents,
} from './api.js'
import type {
  ChatStreamEventBatch,
  ChatStreamEventCreate,
  ChatStreamEventGetParams,
  ChatStreamEventListParams,
} from './types.js'

export const chatStreamEventListOptions = (params: ChatStreamEventListParams = {}) =>
  queryOptions({
    queryKey: chatStreamEventKeys.list(params),
    queryFn: ({ client, signal }) => listChatStreamEvents(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

export const chatStreamEventInfiniteOptions = (params: ChatStreamEventListParams = {}) =>
  infiniteQueryOptions({
    queryKey: chatStreamEventKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listChatStreamEvents(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

export const chatStreamEventDetailOptions = (id: number, params: ChatStreamEventGetParams = {}) =>
  queryOptions({
    queryKey: chatStreamEventKeys.detail(id, params),
    queryFn: ({ client, signal }) => getChatStreamEvent(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

export const createChatStreamEventOptions = () =>
  mutationOptions({
    mutationKey: chatStreamEventKeys.write('create'),
    mutationFn: (payload: ChatStreamEventCreate, { client }) => createChatStreamEvent(httpOf(client), payload),
  })

export const deleteChatStreamEventOptions = () =>
  mutationOptions({
    mutationKey: chatStreamEventKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteChatStreamEvent(httpOf(client), id),
  })

export const batchChatStreamEventsOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: chatStreamEventKeys.write('batch'),
    mutationFn: (request: ChatStreamEventBatch, { client }) => batchChatStreamEvents(httpOf(client), request, options),
  })
