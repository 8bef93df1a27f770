import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import { chatStreamEventKeys } from '../chat_stream_event/api.js'
import type { ChatStreamEventListParams } from '../chat_stream_event/types.js'
import {
  batchChatStreams,
  chatStreamKeys,
  createChatStream,
  deleteChatStream,
  getChatStream,
  listChatStreams,
  listEventsOfChatStream,
  replaceChatStream,
  updateChatStream,
} from './api.js'
import type {
  ChatStreamBatch,
  ChatStreamCreate,
  ChatStreamGetParams,
  ChatStreamListParams,
  ChatStreamReplace,
  ChatStreamUpdate,
} from './types.js'

/** What `useChatStreams` asks, as options: for `useQuery`, `useQueries` and the like. */
export const chatStreamListOptions = (params: ChatStreamListParams = {}) =>
  queryOf({
    queryKey: chatStreamKeys.list(params),
    queryFn: ({ client, signal }) => listChatStreams(httpOf(client), params, { signal }),
    ...freshness.realtime,
  })

/** What `useChatStreamsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const chatStreamInfiniteOptions = (params: ChatStreamListParams = {}) =>
  infiniteQueryOf({
    queryKey: chatStreamKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listChatStreams(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.realtime,
    ...byCursor,
  })

/** What `useChatStream` asks, as options: for `useQuery`, `useQueries` and the like. */
export const chatStreamDetailOptions = (id: number, params: ChatStreamGetParams = {}) =>
  queryOf({
    queryKey: chatStreamKeys.detail(id, params),
    queryFn: ({ client, signal }) => getChatStream(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })

/** What `useCreateChatStream` sends, as options: for `useMutation`. */
export const createChatStreamOptions = () =>
  mutationOf({
    mutationKey: chatStreamKeys.write('create'),
    mutationFn: (payload: ChatStreamCreate, { client }) => createChatStream(httpOf(client), payload),
  })

/** What `useUpdateChatStream` sends, as options: for `useMutation`. */
export const updateChatStreamOptions = () =>
  mutationOf({
    mutationKey: chatStreamKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: ChatStreamUpdate }, { client }) =>
      updateChatStream(httpOf(client), id, changes),
  })

/** What `useReplaceChatStream` sends, as options: for `useMutation`. */
export const replaceChatStreamOptions = () =>
  mutationOf({
    mutationKey: chatStreamKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: ChatStreamReplace }, { client }) =>
      replaceChatStream(httpOf(client), id, payload),
  })

/** What `useDeleteChatStream` sends, as options: for `useMutation`. */
export const deleteChatStreamOptions = () =>
  mutationOf({
    mutationKey: chatStreamKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteChatStream(httpOf(client), id),
  })

/** What `useBatchChatStreams` sends, as options: for `useMutation`. */
export const batchChatStreamsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: chatStreamKeys.write('batch'),
    mutationFn: (request: ChatStreamBatch, { client }) => batchChatStreams(httpOf(client), request, options),
  })

/** What `useEventsOfChatStream` asks, as options: for `useQuery`, `useQueries` and the like. */
export const eventsOfChatStreamOptions = (id: number, params: ChatStreamEventListParams = {}) =>
  queryOf({
    queryKey: chatStreamEventKeys.related(params, { of: 'chat_stream', id, relation: 'events' }),
    queryFn: ({ client, signal }) => listEventsOfChatStream(httpOf(client), id, params, { signal }),
    ...freshness.realtime,
  })
