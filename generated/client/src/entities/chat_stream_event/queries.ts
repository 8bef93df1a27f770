import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
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
  queryOf({
    queryKey: chatStreamEventKeys.list(params),
    queryFn: ({ client, signal }) => listChatStreamEvents(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

export const chatStreamEventInfiniteOptions = (params: ChatStreamEventListParams = {}) =>
  infiniteQueryOf({
    queryKey: chatStreamEventKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listChatStreamEvents(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

export const chatStreamEventDetailOptions = (id: number, params: ChatStreamEventGetParams = {}) =>
  queryOf({
    queryKey: chatStreamEventKeys.detail(id, params),
    queryFn: ({ client, signal }) => getChatStreamEvent(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

export const createChatStreamEventOptions = () =>
  mutationOf({
    mutationKey: chatStreamEventKeys.write('create'),
    mutationFn: (payload: ChatStreamEventCreate, { client }) => createChatStreamEvent(httpOf(client), payload),
  })

export const deleteChatStreamEventOptions = () =>
  mutationOf({
    mutationKey: chatStreamEventKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteChatStreamEvent(httpOf(client), id),
  })

export const batchChatStreamEventsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: chatStreamEventKeys.write('batch'),
    mutationFn: (request: ChatStreamEventBatch, { client }) => batchChatStreamEvents(httpOf(client), request, options),
  })
