import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { ChatStreamEvent, ChatStreamEventListParams } from '../chat_stream_event/types.js'
import type {
  ChatStream,
  ChatStreamBatch,
  ChatStreamCreate,
  ChatStreamGetParams,
  ChatStreamListParams,
  ChatStreamReplace,
  ChatStreamUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const chatStreamKeys = entityKeys('chat_stream', { limit: 20, sort: ['-started_at', 'id'] })

/** One page of the chat streams that match: `GET /api/chat-streams`. */
export function listChatStreams(http: HttpClient, params: ChatStreamListParams = {}, options: CallOptions = {}) {
  return http.page<ChatStream>('/api/chat-streams', { ...options, query: listQuery(params) })
}

/** The chat stream with this key: `GET /api/chat-streams/{id}`. */
export function getChatStream(
  http: HttpClient,
  id: number,
  params: ChatStreamGetParams = {},
  options: CallOptions = {},
) {
  return http.data<ChatStream>('GET', path`/api/chat-streams/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new chat stream: `POST /api/chat-streams`. */
export function createChatStream(http: HttpClient, payload: ChatStreamCreate, options: CallOptions = {}) {
  return http.data<ChatStream>('POST', '/api/chat-streams', { ...options, body: payload })
}

/** Changes the fields given of the chat stream with this key, and no other: `PATCH /api/chat-streams/{id}`. */
export function updateChatStream(http: HttpClient, id: number, changes: ChatStreamUpdate, options: CallOptions = {}) {
  return http.data<ChatStream>('PATCH', path`/api/chat-streams/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the chat stream with this key; one that is left out goes back to its default:
 * `PUT /api/chat-streams/{id}`.
 */
export function replaceChatStream(http: HttpClient, id: number, payload: ChatStreamReplace, options: CallOptions = {}) {
  return http.data<ChatStream>('PUT', path`/api/chat-streams/${id}`, { ...options, body: payload })
}

/** Deletes the chat stream with this key: `DELETE /api/chat-streams/{id}`. */
export function deleteChatStream(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/chat-streams/${id}`, options)
}

/** Creates, changes and deletes many chat streams: `POST /api/chat-streams/batch`. */
export function batchChatStreams(http: HttpClient, request: ChatStreamBatch, options: BatchOptions = {}) {
  return sendBatch<ChatStream>(http, '/api/chat-streams/batch', request, options)
}

/** One page of the events of the chat stream with this key: `GET /api/chat-streams/{id}/events`. */
export function listEventsOfChatStream(
  http: HttpClient,
  id: number,
  params: ChatStreamEventListParams = {},
  options: CallOptions = {},
) {
  return http.page<ChatStreamEvent>(path`/api/chat-streams/${id}/events`, { ...options, query: listQuery(params) })
}
