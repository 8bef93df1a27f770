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

/** What `useChatMessages` asks, as options: for `useQuery`, `useQueries` and the like. */
export const chatMessageListOptions = (params: ChatMessageListParams = {}) =>
  queryOf({
    queryKey: chatMessageKeys.list(params),
    queryFn: ({ client, signal }) => listChatMessages(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

/** What `useChatMessagesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const chatMessageInfiniteOptions = (params: ChatMessageListParams = {}) =>
  infiniteQueryOf({
    queryKey: chatMessageKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listChatMessages(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

/** What `useChatMessage` asks, as options: for `useQuery`, `useQueries` and the like. */
export const chatMessageDetailOptions = (id: number, params: ChatMessageGetParams = {}) =>
  queryOf({
    queryKey: chatMessageKeys.detail(id, params),
    queryFn: ({ client, signal }) => getChatMessage(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useCreateChatMessage` sends, as options: for `useMutation`. */
export const createChatMessageOptions = () =>
  mutationOf({
    mutationKey: chatMessageKeys.write('create'),
    mutationFn: (payload: ChatMessageCreate, { client }) => createChatMessage(httpOf(client), payload),
  })

/** What `useUpdateChatMessage` sends, as options: for `useMutation`. */
export const updateChatMessageOptions = () =>
  mutationOf({
    mutationKey: chatMessageKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ChatMessageUpdate }, { client }) =>
      updateChatMessage(httpOf(client), id, changes),
  })

/** What `useReplaceChatMessage` sends, as options: for `useMutation`. */
export const replaceChatMessageOptions = () =>
  mutationOf({
    mutationKey: chatMessageKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ChatMessageReplace }, { client }) =>
      replaceChatMessage(httpOf(client), id, payload),
  })

/** What `useDeleteChatMessage` sends, as options: for `useMutation`. */
export const deleteChatMessageOptions = () =>
  mutationOf({
    mutationKey: chatMessageKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteChatMessage(httpOf(client), id),
  })

/** What `useBatchChatMessages` sends, as options: for `useMutation`. */
export const batchChatMessagesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: chatMessageKeys.write('batch'),
    mutationFn: (request: ChatMessageBatch, { client }) => batchChatMessages(httpOf(client), request, options),
  })

/** What `useChatMessageStreams` asks, as options: for `useQuery`, `useQueries` and the like. */
export const chatMessageStreamsOptions = (id: number, params: ChatStreamListParams = {}) =>
  queryOf({
    queryKey: chatStreamKeys.related(params, { of: 'chat_message', id, relation: 'streams' }),
    queryFn: ({ client, signal }) => listChatMessageStreams(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })
