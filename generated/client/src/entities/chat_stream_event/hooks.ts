import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'

import { type BatchOptions, type QueryExtras, useInvalidate, type WriteExtras } from '../../runtime/index.js'
import { type PrefetchExtras, usePrefetch } from '../../runtime/prefetch.js'
import {
  batchChatStreamEventsOptions,
  chatStreamEventDetailOptions,
  chatStreamEventInfiniteOptions,
  chatStreamEventListOptions,
  createChatStreamEventOptions,
  deleteChatStreamEventOptions,
} from './queries.js'
import type { ChatStreamEventGetParams, ChatStreamEventListParams } from './types.js'

/** One page of the chat stream events that match: `GET /api/chat-stream-events`. */
export const useChatStreamEvents = (params?: ChatStreamEventListParams, extras?: QueryExtras) =>
  useQuery({ ...chatStreamEventListOptions(params), ...extras })

export const useSuspenseChatStreamEvents = (params?: ChatStreamEventListParams) =>
  useSuspenseQuery(chatStreamEventListOptions(params))

export const useChatStreamEventsInfinite = (params?: ChatStreamEventListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...chatStreamEventInfiniteOptions(params), ...extras })

export const useSuspenseChatStreamEventsInfinite = (params?: ChatStreamEventListParams) =>
  useSuspenseInfiniteQuery(chatStreamEventInfiniteOptions(params))

/** The chat stream event with this key: `GET /api/chat-stream-events/{id}`. */
export const useChatStreamEvent = (id: number, params?: ChatStreamEventGetParams, extras?: QueryExtras) =>
  useQuery({ ...chatStreamEventDetailOptions(id, params), ...extras })

export const useSuspenseChatStreamEvent = (id: number, params?: ChatStreamEventGetParams) =>
  useSuspenseQuery(chatStreamEventDetailOptions(id, params))

/** Creates a new chat stream event: `POST /api/chat-stream-events`. */
export const useCreateChatStreamEvent = (extras?: WriteExtras<typeof createChatStreamEventOptions>) =>
  useMutation({ ...createChatStreamEventOptions(), ...extras })

/** Deletes the chat stream event with this key: `DELETE /api/chat-stream-events/{id}`. */
export const useDeleteChatStreamEvent = (extras?: WriteExtras<typeof deleteChatStreamEventOptions>) =>
  useMutation({ ...deleteChatStreamEventOptions(), ...extras })

/** Creates, changes and deletes many chat stream events: `POST /api/chat-stream-events/batch`. */
export const useBatchChatStreamEvents = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchChatStreamEventsOptions>,
) =>
  useMutation({ ...batchChatStreamEventsOptions(options), ...extras })

/** Props that read a chat stream event ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchChatStreamEvent = (params?: ChatStreamEventGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(chatStreamEventDetailOptions(id, params)),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateChatStreamEvents = () => useInvalidate('chat_stream_event')
