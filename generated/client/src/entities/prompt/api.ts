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
  MarkdownText,
  MarkdownValidation,
  PromptFile,
  PromptImport,
  PromptImportResult,
  PromptSelection,
} from '../../values.js'
import type {
  Prompt,
  PromptBatch,
  PromptCreate,
  PromptGetParams,
  PromptListParams,
  PromptReplace,
  PromptUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const promptKeys = entityKeys('prompt', { limit: 20, sort: ['title', 'id'] })

/** One page of the prompts that match: `GET /api/prompts`. */
export function listPrompts(http: HttpClient, params: PromptListParams = {}, options: CallOptions = {}) {
  return http.page<Prompt>('/api/prompts', { ...options, query: listQuery(params) })
}

/** The prompt with this key: `GET /api/prompts/{id}`. */
export function getPrompt(http: HttpClient, id: number, params: PromptGetParams = {}, options: CallOptions = {}) {
  return http.data<Prompt>('GET', path`/api/prompts/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new prompt: `POST /api/prompts`. */
export function createPrompt(http: HttpClient, payload: PromptCreate, options: CallOptions = {}) {
  return http.data<Prompt>('POST', '/api/prompts', { ...options, body: payload })
}

/** Changes the fields given of the prompt with this key, and no other: `PATCH /api/prompts/{id}`. */
export function updatePrompt(http: HttpClient, id: number, changes: PromptUpdate, options: CallOptions = {}) {
  return http.data<Prompt>('PATCH', path`/api/prompts/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the prompt with this key; one that is left out goes back to its default:
 * `PUT /api/prompts/{id}`.
 */
export function replacePrompt(http: HttpClient, id: number, payload: PromptReplace, options: CallOptions = {}) {
  return http.data<Prompt>('PUT', path`/api/prompts/${id}`, { ...options, body: payload })
}

/** Deletes the prompt with this key: `DELETE /api/prompts/{id}`. */
export function deletePrompt(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/prompts/${id}`, options)
}

/** Creates, changes and deletes many prompts: `POST /api/prompts/batch`. */
export function batchPrompts(http: HttpClient, request: PromptBatch, options: BatchOptions = {}) {
  return sendBatch<Prompt>(http, '/api/prompts/batch', request, options)
}

/** Export a prompt as markdown: `GET /api/prompts/{id}/export`. */
export function exportPrompt(http: HttpClient, variables: { id: number }, options: CallOptions = {}) {
  return http.data<PromptFile>('GET', path`/api/prompts/${variables.id}/export`, options)
}

/** Export several prompts as markdown: `POST /api/prompts/export-batch`. */
export function exportPrompts(http: HttpClient, variables: { body: PromptSelection }, options: CallOptions = {}) {
  return http.data<PromptFile[]>('POST', '/api/prompts/export-batch', { ...options, body: variables.body })
}

/** Import prompts from markdown: `POST /api/prompts/import`. */
export function importPrompts(http: HttpClient, variables: { body: PromptImport }, options: CallOptions = {}) {
  return http.data<PromptImportResult>('POST', '/api/prompts/import', { ...options, body: variables.body })
}

/** Check a text before it is imported: `POST /api/prompts/validate-markdown`. */
export function validatePrompt(http: HttpClient, variables: { body: MarkdownText }, options: CallOptions = {}) {
  return http.data<MarkdownValidation>('POST', '/api/prompts/validate-markdown', { ...options, body: variables.body })
}
