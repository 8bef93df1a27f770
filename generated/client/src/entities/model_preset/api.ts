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
  ModelPreset,
  ModelPresetBatch,
  ModelPresetCreate,
  ModelPresetGetParams,
  ModelPresetListParams,
  ModelPresetReplace,
  ModelPresetUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const modelPresetKeys = entityKeys('model_preset', { limit: 20, sort: ['-usage_count', 'id'] })

/** One page of the model presets that match: `GET /api/model-presets`. */
export function listModelPresets(http: HttpClient, params: ModelPresetListParams = {}, options: CallOptions = {}) {
  return http.page<ModelPreset>('/api/model-presets', { ...options, query: listQuery(params) })
}

/** The model preset with this key: `GET /api/model-presets/{id}`. */
export function getModelPreset(
  http: HttpClient,
  id: number,
  params: ModelPresetGetParams = {},
  options: CallOptions = {},
) {
  return http.data<ModelPreset>('GET', path`/api/model-presets/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new model preset: `POST /api/model-presets`. */
export function createModelPreset(http: HttpClient, payload: ModelPresetCreate, options: CallOptions = {}) {
  return http.data<ModelPreset>('POST', '/api/model-presets', { ...options, body: payload })
}

/** Changes the fields given of the model preset with this key, and no other: `PATCH /api/model-presets/{id}`. */
export function updateModelPreset(http: HttpClient, id: number, changes: ModelPresetUpdate, options: CallOptions = {}) {
  return http.data<ModelPreset>('PATCH', path`/api/model-presets/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the model preset with this key; one that is left out goes back to its default:
 * `PUT /api/model-presets/{id}`.
 */
export function replaceModelPreset(
  http: HttpClient,
  id: number,
  payload: ModelPresetReplace,
  options: CallOptions = {},
) {
  return http.data<ModelPreset>('PUT', path`/api/model-presets/${id}`, { ...options, body: payload })
}

/** Deletes the model preset with this key: `DELETE /api/model-presets/{id}`. */
export function deleteModelPreset(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/model-presets/${id}`, options)
}

/** Creates, changes and deletes many model presets: `POST /api/model-presets/batch`. */
export function batchModelPresets(http: HttpClient, request: ModelPresetBatch, options: BatchOptions = {}) {
  return sendBatch<ModelPreset>(http, '/api/model-presets/batch', request, options)
}
