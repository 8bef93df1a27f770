import type { Mock } from '../../runtime/mocks.js'
import { datetime, int, text } from '../../runtime/samples.js'
import { chatStreamEventCreateSchema, chatStreamEventUpdateSchema } from './schema.js'
import type { ChatStreamEvent } from './types.js'

/** A chat stream event that the schemas accept: another for another number, the same for the same. */
export function sampleChatStreamEvent(number = 1, values: Partial<ChatStreamEvent> = {}): ChatStreamEvent {
  return {
    id: number,
    payload: null,
    seq: int(number, { ge: 0 }),
    stream_id: number,
    ts: datetime(number),
    type: text('Type', number, { min: 1, max: 100 }),
    ...values,
  }
}

/** What a mocked API knows of chat stream events. */
export const chatStreamEventMock: Mock<ChatStreamEvent> = {
  entity: 'chat_stream_event',
  sample: sampleChatStreamEvent,
  routes: [
    { method: 'POST', path: '/api/chat-stream-events/batch', does: 'batch' },
    { method: 'POST', path: '/api/chat-stream-events', does: 'create' },
    { method: 'DELETE', path: '/api/chat-stream-events/:id', does: 'delete' },
    { method: 'GET', path: '/api/chat-stream-events/:id', does: 'get' },
    { method: 'GET', path: '/api/chat-stream-events', does: 'list' },
  ],
  relations: {
    stream: { target: 'chat_stream', fields: { stream_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [['stream_id', 'seq']],
  search: [],
  limit: 100,
  versioned: false,
  schemas: { create: chatStreamEventCreateSchema, update: chatStreamEventUpdateSchema },
}
