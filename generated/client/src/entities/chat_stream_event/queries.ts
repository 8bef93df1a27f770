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

/** What `useChatStreamEvents` asks, as options: for `useQuery`, `useQueries` and the like. */
export const chatStreamEventListOptions = (params: ChatStreamEventListParams = {}) =>
  queryOf({
    queryKey: chatStreamEventKeys.list(params),
    queryFn: ({ client, signal }) => listChatStreamEvents(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

/** What `useChatStreamEventsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const chatStreamEventInfiniteOptions = (params: ChatStreamEventListParams = {}) =>
  infiniteQueryOf({
    queryKey: chatStreamEventKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listChatStreamEvents(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

/** What `useChatStreamEvent` asks, as options: for `useQuery`, `useQueries` and the like. */
export const chatStreamEventDetailOptions = (id: number, params: ChatStreamEventGetParams = {}) =>
  queryOf({
    queryKey: chatStreamEventKeys.detail(id, params),
    queryFn: ({ client, signal }) => getChatStreamEvent(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useCreateChatStreamEvent` sends, as options: for `useMutation`. */
export const createChatStreamEventOptions = () =>
  mutationOf({
    mutationKey: chatStreamEventKeys.write('create'),
    mutationFn: (payload: ChatStreamEventCreate, { client }) => createChatStreamEvent(httpOf(client), payload),
  })

/** What `useDeleteChatStreamEvent` sends, as options: for `useMutation`. */
export const deleteChatStreamEventOptions = () =>
  mutationOf({
    mutationKey: chatStreamEventKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteChatStreamEvent(httpOf(client), id),
  })

/** What `useBatchChatStreamEvents` sends, as options: for `useMutation`. */
export const batchChatStreamEventsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: chatStreamEventKeys.write('batch'),
    mutationFn: (request: ChatStreamEventBatch, { client }) => batchChatStreamEvents(httpOf(client), request, options),
  })
