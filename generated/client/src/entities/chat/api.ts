import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { ChatFork } from '../../values.js'
import type { ChatMessage, ChatMessageListParams } from '../chat_message/types.js'
import type { ChatStream, ChatStreamListParams } from '../chat_stream/types.js'
import type { Chat, ChatBatch, ChatCreate, ChatGetParams, ChatListParams, ChatReplace, ChatUpdate } from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const chatKeys = entityKeys('chat', { limit: 20, sort: ['-updated_at', 'id'] })

/** One page of the chats that match: `GET /api/chats`. */
export function listChats(http: HttpClient, params: ChatListParams = {}, options: CallOptions = {}) {
  return http.page<Chat>('/api/chats', { ...options, query: listQuery(params) })
}

/** The chat with this key: `GET /api/chats/{id}`. */
export function getChat(http: HttpClient, id: number, params: ChatGetParams = {}, options: CallOptions = {}) {
  return http.data<Chat>('GET', path`/api/chats/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new chat: `POST /api/chats`. */
export function createChat(http: HttpClient, payload: ChatCreate, options: CallOptions = {}) {
  return http.data<Chat>('POST', '/api/chats', { ...options, body: payload })
}

/** Changes the fields given of the chat with this key, and no other: `PATCH /api/chats/{id}`. */
export function updateChat(http: HttpClient, id: number, changes: ChatUpdate, options: CallOptions = {}) {
  return http.data<Chat>('PATCH', path`/api/chats/${id}`, { ...options, body: changes })
}

/** Sets every field of the chat with this key; one that is left out goes back to its default: `PUT /api/chats/{id}`. */
export function replaceChat(http: HttpClient, id: number, payload: ChatReplace, options: CallOptions = {}) {
  return http.data<Chat>('PUT', path`/api/chats/${id}`, { ...options, body: payload })
}

/** Deletes the chat with this key: `DELETE /api/chats/{id}`. */
export function deleteChat(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/chats/${id}`, options)
}

/** Creates, changes and deletes many chats: `POST /api/chats/batch`. */
export function batchChats(http: HttpClient, request: ChatBatch, options: BatchOptions = {}) {
  return sendBatch<Chat>(http, '/api/chats/batch', request, options)
}

/** One page of the messages of the chat with this key: `GET /api/chats/{id}/messages`. */
export function listMessagesOfChat(
  http: HttpClient,
  id: number,
  params: ChatMessageListParams = {},
  options: CallOptions = {},
) {
  return http.page<ChatMessage>(path`/api/chats/${id}/messages`, { ...options, query: listQuery(params) })
}

/** One page of the streams of the chat with this key: `GET /api/chats/{id}/streams`. */
export function listStreamsOfChat(
  http: HttpClient,
  id: number,
  params: ChatStreamListParams = {},
  options: CallOptions = {},
) {
  return http.page<ChatStream>(path`/api/chats/${id}/streams`, { ...options, query: listQuery(params) })
}

/** Copy a chat: `POST /api/chats/{id}/fork`. */
export function forkChat(http: HttpClient, variables: { id: number; body: ChatFork }, options: CallOptions = {}) {
  return http.data<Chat>('POST', path`/api/chats/${variables.id}/fork`, { ...options, body: variables.body })
}

/** Copy a chat up to and including one message: `POST /api/chats/{id}/fork/{chat_message_id}`. */
export function forkChatFromMessage(
  http: HttpClient,
  variables: { id: number; chat_message_id: number; body: ChatFork },
  options: CallOptions = {},
) {
  return http.data<Chat>('POST', path`/api/chats/${variables.id}/fork/${variables.chat_message_id}`, {
    ...options,
    body: variables.body,
  })
}
