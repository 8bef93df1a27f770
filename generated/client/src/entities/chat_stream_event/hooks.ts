import {
  type BatchOptions,
  type QueryExtras,
  useInfiniteQueryOf,
  useInvalidate,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../../runtime/index.js'
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
  useQueryOf(chatStreamEventListOptions(params), extras)

/** `useChatStreamEvents` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChatStreamEvents = (params?: ChatStreamEventListParams) =>
  useSuspenseQueryOf(chatStreamEventListOptions(params))

/** `useChatStreamEvents` that goes on: page after page, one list. */
export const useChatStreamEventsInfinite = (params?: ChatStreamEventListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(chatStreamEventInfiniteOptions(params), extras)

/** `useChatStreamEventsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChatStreamEventsInfinite = (params?: ChatStreamEventListParams) =>
  useSuspenseInfiniteQueryOf(chatStreamEventInfiniteOptions(params))

/** The chat stream event with this key: `GET /api/chat-stream-events/{id}`. */
export const useChatStreamEvent = (id: number, params?: ChatStreamEventGetParams, extras?: QueryExtras) =>
  useQueryOf(chatStreamEventDetailOptions(id, params), extras)

/** `useChatStreamEvent` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChatStreamEvent = (id: number, params?: ChatStreamEventGetParams) =>
  useSuspenseQueryOf(chatStreamEventDetailOptions(id, params))

/** Creates a new chat stream event: `POST /api/chat-stream-events`. */
export const useCreateChatStreamEvent = (extras?: WriteExtras<typeof createChatStreamEventOptions>) =>
  useMutationOf(createChatStreamEventOptions(), extras)

/** Deletes the chat stream event with this key: `DELETE /api/chat-stream-events/{id}`. */
export const useDeleteChatStreamEvent = (extras?: WriteExtras<typeof deleteChatStreamEventOptions>) =>
  useMutationOf(deleteChatStreamEventOptions(), extras)

/** Creates, changes and deletes many chat stream events: `POST /api/chat-stream-events/batch`. */
export const useBatchChatStreamEvents = (
  options?: BatchOptions,
  extras?: WriteExtras<typeof batchChatStreamEventsOptions>,
) =>
  useMutationOf(batchChatStreamEventsOptions(options), extras)

/** Props that read a chat stream event ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchChatStreamEvent = (params?: ChatStreamEventGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => chatStreamEventDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateChatStreamEvents = () => useInvalidate('chat_stream_event')
