import type { Mock } from '../../runtime/mocks.js'
import { datetime, oneOf, text } from '../../runtime/samples.js'
import { StreamDirection } from '../../values.js'
import { chatStreamCreateSchema, chatStreamReplaceSchema, chatStreamUpdateSchema } from './schema.js'
import type { ChatStream } from './types.js'

/** A chat stream that the schemas accept: another for another number, the same for the same. */
export function sampleChatStream(number = 1, values: Partial<ChatStream> = {}): ChatStream {
  return {
    id: number,
    assistant_message_id: null,
    chat_id: number,
    direction: oneOf(StreamDirection, number),
    finish_reason: null,
    finished_at: null,
    format: 'ui',
    message_metadata_json: null,
    model: text('Model', number, { min: 1, max: 200 }),
    provider: text('Provider', number, { min: 1, max: 100 }),
    started_at: datetime(number),
    usage_json: null,
    version: 1,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of chat streams. */
export const chatStreamMock: Mock<ChatStream> = {
  entity: 'chat_stream',
  sample: sampleChatStream,
  routes: [
    { method: 'POST', path: '/api/chat-streams/batch', does: 'batch' },
    { method: 'POST', path: '/api/chat-streams', does: 'create' },
    { method: 'DELETE', path: '/api/chat-streams/:id', does: 'delete' },
    { method: 'GET', path: '/api/chat-streams/:id', does: 'get' },
    { method: 'GET', path: '/api/chat-streams', does: 'list' },
    { method: 'PUT', path: '/api/chat-streams/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/chat-streams/:id', does: 'update' },
    { method: 'GET', path: '/api/chat-streams/:id/events', does: 'related', relation: 'events' },
  ],
  relations: {
    assistant_message: {
      target: 'chat_message',
      fields: { assistant_message_id: 'id' },
      single: true,
      required: false,
      onDelete: 'set_null',
    },
    chat: { target: 'chat', fields: { chat_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
    events: { target: 'chat_stream_event', fields: { id: 'stream_id' }, single: false },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: chatStreamCreateSchema, update: chatStreamUpdateSchema, replace: chatStreamReplaceSchema },
}
