import type { Mock } from '../../runtime/mocks.js'
import { datetime, oneOf, text } from '../../runtime/samples.js'
import { MessageRole } from '../../values.js'
import { chatMessageCreateSchema, chatMessageReplaceSchema, chatMessageUpdateSchema } from './schema.js'
import type { ChatMessage } from './types.js'

/** A chat message that the schemas accept: another for another number, the same for the same. */
export function sampleChatMessage(number = 1, values: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id: number,
    chat_id: number,
    content: text('Content', number),
    created_at: datetime(number),
    metadata: null,
    role: oneOf(MessageRole, number),
    ...values,
  }
}

/** What a mocked API knows of chat messages. */
export const chatMessageMock: Mock<ChatMessage> = {
  entity: 'chat_message',
  sample: sampleChatMessage,
  routes: [
    { method: 'POST', path: '/api/chat-messages/batch', does: 'batch' },
    { method: 'POST', path: '/api/chat-messages', does: 'create' },
    { method: 'DELETE', path: '/api/chat-messages/:id', does: 'delete' },
    { method: 'GET', path: '/api/chat-messages/:id', does: 'get' },
    { method: 'GET', path: '/api/chat-messages', does: 'list' },
    { method: 'PUT', path: '/api/chat-messages/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/chat-messages/:id', does: 'update' },
    { method: 'GET', path: '/api/chat-messages/:id/streams', does: 'related', relation: 'streams' },
  ],
  relations: {
    chat: { target: 'chat', fields: { chat_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
    streams: { target: 'chat_stream', fields: { id: 'assistant_message_id' }, single: false },
  },
  unique: [],
  search: ['content'],
  limit: 50,
  versioned: false,
  schemas: { create: chatMessageCreateSchema, update: chatMessageUpdateSchema, replace: chatMessageReplaceSchema },
}
