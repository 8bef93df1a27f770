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
import type { ChatStreamListParams } from '../chat_stream/types.js'
import {
  batchChatMessagesOptions,
  chatMessageDetailOptions,
  chatMessageInfiniteOptions,
  chatMessageListOptions,
  chatMessageStreamsOptions,
  createChatMessageOptions,
  deleteChatMessageOptions,
  replaceChatMessageOptions,
  updateChatMessageOptions,
} from './queries.js'
import type { ChatMessageGetParams, ChatMessageListParams } from './types.js'

/** One page of the chat messages that match: `GET /api/chat-messages`. */
export const useChatMessages = (params?: ChatMessageListParams, extras?: QueryExtras) =>
  useQueryOf(chatMessageListOptions(params), extras)

/** `useChatMessages` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChatMessages = (params?: ChatMessageListParams) =>
  useSuspenseQueryOf(chatMessageListOptions(params))

/** `useChatMessages` that goes on: page after page, one list. */
export const useChatMessagesInfinite = (params?: ChatMessageListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(chatMessageInfiniteOptions(params), extras)

/** `useChatMessagesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChatMessagesInfinite = (params?: ChatMessageListParams) =>
  useSuspenseInfiniteQueryOf(chatMessageInfiniteOptions(params))

/** The chat message with this key: `GET /api/chat-messages/{id}`. */
export const useChatMessage = (id: number, params?: ChatMessageGetParams, extras?: QueryExtras) =>
  useQueryOf(chatMessageDetailOptions(id, params), extras)

/** `useChatMessage` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChatMessage = (id: number, params?: ChatMessageGetParams) =>
  useSuspenseQueryOf(chatMessageDetailOptions(id, params))

/** Creates a new chat message: `POST /api/chat-messages`. */
export const useCreateChatMessage = (extras?: WriteExtras<typeof createChatMessageOptions>) =>
  useMutationOf(createChatMessageOptions(), extras)

/** Changes the fields given of the chat message with this key, and no other: `PATCH /api/chat-messages/{id}`. */
export const useUpdateChatMessage = (extras?: WriteExtras<typeof updateChatMessageOptions>) =>
  useMutationOf(updateChatMessageOptions(), extras)

/**
 * Sets every field of the chat message with this key; one that is left out goes back to its default:
 * `PUT /api/chat-messages/{id}`.
 */
export const useReplaceChatMessage = (extras?: WriteExtras<typeof replaceChatMessageOptions>) =>
  useMutationOf(replaceChatMessageOptions(), extras)

/** Deletes the chat message with this key: `DELETE /api/chat-messages/{id}`. */
export const useDeleteChatMessage = (extras?: WriteExtras<typeof deleteChatMessageOptions>) =>
  useMutationOf(deleteChatMessageOptions(), extras)

/** Creates, changes and deletes many chat messages: `POST /api/chat-messages/batch`. */
export const useBatchChatMessages = (options?: BatchOptions, extras?: WriteExtras<typeof batchChatMessagesOptions>) =>
  useMutationOf(batchChatMessagesOptions(options), extras)

/** One page of the streams of the chat message with this key: `GET /api/chat-messages/{id}/streams`. */
export const useChatMessageStreams = (id: number, params?: ChatStreamListParams, extras?: QueryExtras) =>
  useQueryOf(chatMessageStreamsOptions(id, params), extras)

/** Props that read a chat message ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchChatMessage = (params?: ChatMessageGetParams, extras?: PrefetchExtras<'streams'>) =>
  usePrefetch(
    {
      detail: (id: number) => chatMessageDetailOptions(id, params),
      related: {
        streams: chatMessageStreamsOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateChatMessages = () => useInvalidate('chat_message')
