import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { ChatStream, ChatStreamListParams } from '../chat_stream/types.js'
import type {
  ChatMessage,
  ChatMessageBatch,
  ChatMessageCreate,
  ChatMessageGetParams,
  ChatMessageListParams,
  ChatMessageReplace,
  ChatMessageUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const chatMessageKeys = entityKeys('chat_message', { limit: 50, sort: ['created_at', 'id'] })

/** One page of the chat messages that match: `GET /api/chat-messages`. */
export function listChatMessages(http: HttpClient, params: ChatMessageListParams = {}, options: CallOptions = {}) {
  return http.page<ChatMessage>('/api/chat-messages', { ...options, query: listQuery(params) })
}

/** The chat message with this key: `GET /api/chat-messages/{id}`. */
export function getChatMessage(
  http: HttpClient,
  id: number,
  params: ChatMessageGetParams = {},
  options: CallOptions = {},
) {
  return http.data<ChatMessage>('GET', path`/api/chat-messages/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new chat message: `POST /api/chat-messages`. */
export function createChatMessage(http: HttpClient, payload: ChatMessageCreate, options: CallOptions = {}) {
  return http.data<ChatMessage>('POST', '/api/chat-messages', { ...options, body: payload })
}

/** Changes the fields given of the chat message with this key, and no other: `PATCH /api/chat-messages/{id}`. */
export function updateChatMessage(http: HttpClient, id: number, changes: ChatMessageUpdate, options: CallOptions = {}) {
  return http.data<ChatMessage>('PATCH', path`/api/chat-messages/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the chat message with this key; one that is left out goes back to its default:
 * `PUT /api/chat-messages/{id}`.
 */
export function replaceChatMessage(
  http: HttpClient,
  id: number,
  payload: ChatMessageReplace,
  options: CallOptions = {},
) {
  return http.data<ChatMessage>('PUT', path`/api/chat-messages/${id}`, { ...options, body: payload })
}

/** Deletes the chat message with this key: `DELETE /api/chat-messages/{id}`. */
export function deleteChatMessage(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/chat-messages/${id}`, options)
}

/** Creates, changes and deletes many chat messages: `POST /api/chat-messages/batch`. */
export function batchChatMessages(http: HttpClient, request: ChatMessageBatch, options: BatchOptions = {}) {
  return sendBatch<ChatMessage>(http, '/api/chat-messages/batch', request, options)
}

/** One page of the streams of the chat message with this key: `GET /api/chat-messages/{id}/streams`. */
export function listChatMessageStreams(
  http: HttpClient,
  id: number,
  params: ChatStreamListParams = {},
  options: CallOptions = {},
) {
  return http.page<ChatStream>(path`/api/chat-messages/${id}/streams`, { ...options, query: listQuery(params) })
}
