import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { aiSdkOptionCreateSchema, aiSdkOptionReplaceSchema, aiSdkOptionUpdateSchema } from './schema.js'
import type { AiSdkOption } from './types.js'

/** An AI SDK option that the schemas accept: another for another number, the same for the same. */
export function sampleAiSdkOption(number = 1, values: Partial<AiSdkOption> = {}): AiSdkOption {
  return {
    id: number,
    frequency_penalty: null,
    lmstudio_url: null,
    max_tokens: null,
    model: null,
    name: text('Name', number, { min: 1, max: 200 }),
    ollama_url: null,
    presence_penalty: null,
    project_id: number,
    provider: null,
    response_format: null,
    stop: null,
    temperature: null,
    top_k: null,
    top_p: null,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of AI SDK options. */
export const aiSdkOptionMock: Mock<AiSdkOption> = {
  entity: 'ai_sdk_option',
  sample: sampleAiSdkOption,
  routes: [
    { method: 'POST', path: '/api/ai-sdk-options/batch', does: 'batch' },
    { method: 'POST', path: '/api/ai-sdk-options', does: 'create' },
    { method: 'DELETE', path: '/api/ai-sdk-options/:id', does: 'delete' },
    { method: 'GET', path: '/api/ai-sdk-options/:id', does: 'get' },
    { method: 'GET', path: '/api/ai-sdk-options', does: 'list' },
    { method: 'PUT', path: '/api/ai-sdk-options/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/ai-sdk-options/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: aiSdkOptionCreateSchema, update: aiSdkOptionUpdateSchema, replace: aiSdkOptionReplaceSchema },
}
