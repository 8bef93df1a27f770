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
import type { ChatMessageListParams } from '../chat_message/types.js'
import type { ChatStreamListParams } from '../chat_stream/types.js'
import {
  batchChatsOptions,
  chatDetailOptions,
  chatInfiniteOptions,
  chatListOptions,
  createChatOptions,
  deleteChatOptions,
  forkChatFromMessageOptions,
  forkChatOptions,
  messagesOfChatOptions,
  replaceChatOptions,
  streamsOfChatOptions,
  updateChatOptions,
} from './queries.js'
import type { ChatGetParams, ChatListParams } from './types.js'

/** One page of the chats that match: `GET /api/chats`. */
export const useChats = (params?: ChatListParams, extras?: QueryExtras) =>
  useQueryOf(chatListOptions(params), extras)

/** `useChats` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChats = (params?: ChatListParams) =>
  useSuspenseQueryOf(chatListOptions(params))

/** `useChats` that goes on: page after page, one list. */
export const useChatsInfinite = (params?: ChatListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(chatInfiniteOptions(params), extras)

/** `useChatsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChatsInfinite = (params?: ChatListParams) =>
  useSuspenseInfiniteQueryOf(chatInfiniteOptions(params))

/** The chat with this key: `GET /api/chats/{id}`. */
export const useChat = (id: number, params?: ChatGetParams, extras?: QueryExtras) =>
  useQueryOf(chatDetailOptions(id, params), extras)

/** `useChat` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseChat = (id: number, params?: ChatGetParams) =>
  useSuspenseQueryOf(chatDetailOptions(id, params))

/** Creates a new chat: `POST /api/chats`. */
export const useCreateChat = (extras?: WriteExtras<typeof createChatOptions>) =>
  useMutationOf(createChatOptions(), extras)

/** Changes the fields given of the chat with this key, and no other: `PATCH /api/chats/{id}`. */
export const useUpdateChat = (extras?: WriteExtras<typeof updateChatOptions>) =>
  useMutationOf(updateChatOptions(), extras)

/** Sets every field of the chat with this key; one that is left out goes back to its default: `PUT /api/chats/{id}`. */
export const useReplaceChat = (extras?: WriteExtras<typeof replaceChatOptions>) =>
  useMutationOf(replaceChatOptions(), extras)

/** Deletes the chat with this key: `DELETE /api/chats/{id}`. */
export const useDeleteChat = (extras?: WriteExtras<typeof deleteChatOptions>) =>
  useMutationOf(deleteChatOptions(), extras)

/** Creates, changes and deletes many chats: `POST /api/chats/batch`. */
export const useBatchChats = (options?: BatchOptions, extras?: WriteExtras<typeof batchChatsOptions>) =>
  useMutationOf(batchChatsOptions(options), extras)

/** One page of the messages of the chat with this key: `GET /api/chats/{id}/messages`. */
export const useMessagesOfChat = (id: number, params?: ChatMessageListParams, extras?: QueryExtras) =>
  useQueryOf(messagesOfChatOptions(id, params), extras)

/** One page of the streams of the chat with this key: `GET /api/chats/{id}/streams`. */
export const useStreamsOfChat = (id: number, params?: ChatStreamListParams, extras?: QueryExtras) =>
  useQueryOf(streamsOfChatOptions(id, params), extras)

/** Copy a chat: `POST /api/chats/{id}/fork`. */
export const useForkChat = (extras?: WriteExtras<typeof forkChatOptions>) =>
  useMutationOf(forkChatOptions(), extras)

/** Copy a chat up to and including one message: `POST /api/chats/{id}/fork/{chat_message_id}`. */
export const useForkChatFromMessage = (extras?: WriteExtras<typeof forkChatFromMessageOptions>) =>
  useMutationOf(forkChatFromMessageOptions(), extras)

/** Props that read a chat ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchChat = (params?: ChatGetParams, extras?: PrefetchExtras<'messages' | 'streams'>) =>
  usePrefetch(
    {
      detail: (id: number) => chatDetailOptions(id, params),
      related: {
        messages: messagesOfChatOptions,
        streams: streamsOfChatOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateChats = () => useInvalidate('chat')
