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
import type { ChatStreamEventListParams } from '../chat_stream_event/types.js'
import {
  batchChatStreamsOptions,
  chatStreamDetailOptions,
  chatStreamInfiniteOptions,
  chatStreamListOptions,
  createChatStreamOptions,
  deleteChatStreamOptions,
  eventsOfChatStreamOptions,
  replaceChatStreamOptions,
  updateChatStreamOptions,
} from './queries.js'
import type { ChatStreamGetParams, ChatStreamListParams } from './types.js'

/** One page of the chat streams that match: `GET /api/chat-streams`. */
export const useChatStreams = (params?: ChatStreamListParams, extras?: QueryExtras) =>
  useQueryOf(chatStreamListOptions(params), extras)

/** `useChatStreams` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChatStreams = (params?: ChatStreamListParams) =>
  useSuspenseQueryOf(chatStreamListOptions(params))

/** `useChatStreams` that goes on: page after page, one list. */
export const useChatStreamsInfinite = (params?: ChatStreamListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(chatStreamInfiniteOptions(params), extras)

/** `useChatStreamsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChatStreamsInfinite = (params?: ChatStreamListParams) =>
  useSuspenseInfiniteQueryOf(chatStreamInfiniteOptions(params))

/** The chat stream with this key: `GET /api/chat-streams/{id}`. */
export const useChatStream = (id: number, params?: ChatStreamGetParams, extras?: QueryExtras) =>
  useQueryOf(chatStreamDetailOptions(id, params), extras)

/** `useChatStream` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChatStream = (id: number, params?: ChatStreamGetParams) =>
  useSuspenseQueryOf(chatStreamDetailOptions(id, params))

/** Creates a new chat stream: `POST /api/chat-streams`. */
export const useCreateChatStream = (extras?: WriteExtras<typeof createChatStreamOptions>) =>
  useMutationOf(createChatStreamOptions(), extras)

/** Changes the fields given of the chat stream with this key, and no other: `PATCH /api/chat-streams/{id}`. */
export const useUpdateChatStream = (extras?: WriteExtras<typeof updateChatStreamOptions>) =>
  useMutationOf(updateChatStreamOptions(), extras)

/**
 * Sets every field of the chat stream with this key; one that is left out goes back to its default:
 * `PUT /api/chat-streams/{id}`.
 */
export const useReplaceChatStream = (extras?: WriteExtras<typeof replaceChatStreamOptions>) =>
  useMutationOf(replaceChatStreamOptions(), extras)

/** Deletes the chat stream with this key: `DELETE /api/chat-streams/{id}`. */
export const useDeleteChatStream = (extras?: WriteExtras<typeof deleteChatStreamOptions>) =>
  useMutationOf(deleteChatStreamOptions(), extras)

/** Creates, changes and deletes many chat streams: `POST /api/chat-streams/batch`. */
export const useBatchChatStreams = (options?: BatchOptions, extras?: WriteExtras<typeof batchChatStreamsOptions>) =>
  useMutationOf(batchChatStreamsOptions(options), extras)

/** One page of the events of the chat stream with this key: `GET /api/chat-streams/{id}/events`. */
export const useEventsOfChatStream = (id: number, params?: ChatStreamEventListParams, extras?: QueryExtras) =>
  useQueryOf(eventsOfChatStreamOptions(id, params), extras)

/** Props that read a chat stream ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchChatStream = (params?: ChatStreamGetParams, extras?: PrefetchExtras<'events'>) =>
  usePrefetch(
    {
      detail: (id: number) => chatStreamDetailOptions(id, params),
      related: {
        events: eventsOfChatStreamOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateChatStreams = () => useInvalidate('chat_stream')
