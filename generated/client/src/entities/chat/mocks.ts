import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { chatCreateSchema, chatReplaceSchema, chatUpdateSchema } from './schema.js'
import type { Chat } from './types.js'

/** A chat that the schemas accept: another for another number, the same for the same. */
export function sampleChat(number = 1, values: Partial<Chat> = {}): Chat {
  return {
    id: number,
    project_id: null,
    title: text('Title', number, { min: 1, max: 200 }),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of chats. */
export const chatMock: Mock<Chat> = {
  entity: 'chat',
  sample: sampleChat,
  routes: [
    { method: 'POST', path: '/api/chats/batch', does: 'batch' },
    { method: 'POST', path: '/api/chats', does: 'create' },
    { method: 'DELETE', path: '/api/chats/:id', does: 'delete' },
    { method: 'GET', path: '/api/chats/:id', does: 'get' },
    { method: 'GET', path: '/api/chats', does: 'list' },
    { method: 'PUT', path: '/api/chats/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/chats/:id', does: 'update' },
    { method: 'GET', path: '/api/chats/:id/messages', does: 'related', relation: 'messages' },
    { method: 'GET', path: '/api/chats/:id/streams', does: 'related', relation: 'streams' },
    { method: 'POST', path: '/api/chats/:id/fork', does: 'custom' },
    { method: 'POST', path: '/api/chats/:id/fork/:chat_message_id', does: 'custom' },
  ],
  relations: {
    messages: { target: 'chat_message', fields: { id: 'chat_id' }, single: false },
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: false, onDelete: 'cascade' },
    streams: { target: 'chat_stream', fields: { id: 'chat_id' }, single: false },
  },
  unique: [],
  search: ['title'],
  limit: 20,
  versioned: false,
  schemas: { create: chatCreateSchema, update: chatUpdateSchema, replace: chatReplaceSchema },
}
