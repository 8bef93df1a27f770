import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { promptCreateSchema, promptReplaceSchema, promptUpdateSchema } from './schema.js'
import type { Prompt } from './types.js'

/** A prompt that the schemas accept: another for another number, the same for the same. */
export function samplePrompt(number = 1, values: Partial<Prompt> = {}): Prompt {
  return {
    id: number,
    content: text('Content', number, { min: 1 }),
    description: null,
    project_id: null,
    tags: [],
    title: text('Title', number, { min: 1, max: 200 }),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of prompts. */
export const promptMock: Mock<Prompt> = {
  entity: 'prompt',
  sample: samplePrompt,
  routes: [
    { method: 'POST', path: '/api/prompts/batch', does: 'batch' },
    { method: 'POST', path: '/api/prompts', does: 'create' },
    { method: 'DELETE', path: '/api/prompts/:id', does: 'delete' },
    { method: 'GET', path: '/api/prompts/:id', does: 'get' },
    { method: 'GET', path: '/api/prompts', does: 'list' },
    { method: 'PUT', path: '/api/prompts/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/prompts/:id', does: 'update' },
    { method: 'POST', path: '/api/prompts/export-batch', does: 'custom' },
    { method: 'POST', path: '/api/prompts/import', does: 'custom' },
    { method: 'POST', path: '/api/prompts/validate-markdown', does: 'custom' },
    { method: 'GET', path: '/api/prompts/:id/export', does: 'custom' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: false, onDelete: 'cascade' },
  },
  unique: [],
  search: ['content', 'title'],
  limit: 20,
  versioned: false,
  schemas: { create: promptCreateSchema, update: promptUpdateSchema, replace: promptReplaceSchema },
}
