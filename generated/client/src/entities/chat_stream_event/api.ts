import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type {
  ChatStreamEvent,
  ChatStreamEventBatch,
  ChatStreamEventCreate,
  ChatStreamEventGetParams,
  ChatStreamEventListParams,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const chatStreamEventKeys = entityKeys('chat_stream_event', { limit: 100, sort: ['seq', 'id'] })

/** One page of the chat stream events that match: `GET /api/chat-stream-events`. */
export function listChatStreamEvents(
  http: HttpClient,
  params: ChatStreamEventListParams = {},
  options: CallOptions = {},
) {
  return http.page<ChatStreamEvent>('/api/chat-stream-events', { ...options, query: listQuery(params) })
}

/** The chat stream event with this key: `GET /api/chat-stream-events/{id}`. */
export function getChatStreamEvent(
  http: HttpClient,
  id: number,
  params: ChatStreamEventGetParams = {},
  options: CallOptions = {},
) {
  return http.data<ChatStreamEvent>('GET', path`/api/chat-stream-events/${id}`, {
    ...options,
    query: listQuery(params),
  })
}

/** Creates a new chat stream event: `POST /api/chat-stream-events`. */
export function createChatStreamEvent(http: HttpClient, payload: ChatStreamEventCreate, options: CallOptions = {}) {
  return http.data<ChatStreamEvent>('POST', '/api/chat-stream-events', { ...options, body: payload })
}

/** Deletes the chat stream event with this key: `DELETE /api/chat-stream-events/{id}`. */
export function deleteChatStreamEvent(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/chat-stream-events/${id}`, options)
}

/** Creates, changes and deletes many chat stream events: `POST /api/chat-stream-events/batch`. */
export function batchChatStreamEvents(http: HttpClient, request: ChatStreamEventBatch, options: BatchOptions = {}) {
  return sendBatch<ChatStreamEvent>(http, '/api/chat-stream-events/batch', request, options)
}
