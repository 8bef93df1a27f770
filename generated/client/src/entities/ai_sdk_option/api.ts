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
  AiSdkOption,
  AiSdkOptionBatch,
  AiSdkOptionCreate,
  AiSdkOptionGetParams,
  AiSdkOptionListParams,
  AiSdkOptionReplace,
  AiSdkOptionUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const aiSdkOptionKeys = entityKeys('ai_sdk_option', { limit: 20, sort: ['id'] })

/** One page of the ai sdk options that match: `GET /api/ai-sdk-options`. */
export function listAiSdkOptions(http: HttpClient, params: AiSdkOptionListParams = {}, options: CallOptions = {}) {
  return http.page<AiSdkOption>('/api/ai-sdk-options', { ...options, query: listQuery(params) })
}

/** The ai sdk option with this key: `GET /api/ai-sdk-options/{id}`. */
export function getAiSdkOption(
  http: HttpClient,
  id: number,
  params: AiSdkOptionGetParams = {},
  options: CallOptions = {},
) {
  return http.data<AiSdkOption>('GET', path`/api/ai-sdk-options/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new ai sdk option: `POST /api/ai-sdk-options`. */
export function createAiSdkOption(http: HttpClient, payload: AiSdkOptionCreate, options: CallOptions = {}) {
  return http.data<AiSdkOption>('POST', '/api/ai-sdk-options', { ...options, body: payload })
}

/** Changes the fields given of the ai sdk option with this key, and no other: `PATCH /api/ai-sdk-options/{id}`. */
export function updateAiSdkOption(http: HttpClient, id: number, changes: AiSdkOptionUpdate, options: CallOptions = {}) {
  return http.data<AiSdkOption>('PATCH', path`/api/ai-sdk-options/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the ai sdk option with this key; one that is left out goes back to its default:
 * `PUT /api/ai-sdk-options/{id}`.
 */
export function replaceAiSdkOption(
  http: HttpClient,
  id: number,
  payload: AiSdkOptionReplace,
  options: CallOptions = {},
) {
  return http.data<AiSdkOption>('PUT', path`/api/ai-sdk-options/${id}`, { ...options, body: payload })
}

/** Deletes the ai sdk option with this key: `DELETE /api/ai-sdk-options/{id}`. */
export function deleteAiSdkOption(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/ai-sdk-options/${id}`, options)
}

/** Creates, changes and deletes many ai sdk options: `POST /api/ai-sdk-options/batch`. */
export function batchAiSdkOptions(http: HttpClient, request: AiSdkOptionBatch, options: BatchOptions = {}) {
  return sendBatch<AiSdkOption>(http, '/api/ai-sdk-options/batch', request, options)
}
