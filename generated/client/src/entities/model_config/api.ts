import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { ModelPreset, ModelPresetListParams } from '../model_preset/types.js'
import type {
  ModelConfig,
  ModelConfigBatch,
  ModelConfigCreate,
  ModelConfigGetParams,
  ModelConfigListParams,
  ModelConfigReplace,
  ModelConfigUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const modelConfigKeys = entityKeys('model_config', { limit: 20, sort: ['ui_order', 'name', 'id'] })

/** One page of the model configs that match: `GET /api/model-configs`. */
export function listModelConfigs(http: HttpClient, params: ModelConfigListParams = {}, options: CallOptions = {}) {
  return http.page<ModelConfig>('/api/model-configs', { ...options, query: listQuery(params) })
}

/** The model config with this key: `GET /api/model-configs/{id}`. */
export function getModelConfig(
  http: HttpClient,
  id: number,
  params: ModelConfigGetParams = {},
  options: CallOptions = {},
) {
  return http.data<ModelConfig>('GET', path`/api/model-configs/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new model config: `POST /api/model-configs`. */
export function createModelConfig(http: HttpClient, payload: ModelConfigCreate, options: CallOptions = {}) {
  return http.data<ModelConfig>('POST', '/api/model-configs', { ...options, body: payload })
}

/** Changes the fields given of the model config with this key, and no other: `PATCH /api/model-configs/{id}`. */
export function updateModelConfig(http: HttpClient, id: number, changes: ModelConfigUpdate, options: CallOptions = {}) {
  return http.data<ModelConfig>('PATCH', path`/api/model-configs/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the model config with this key; one that is left out goes back to its default:
 * `PUT /api/model-configs/{id}`.
 */
export function replaceModelConfig(
  http: HttpClient,
  id: number,
  payload: ModelConfigReplace,
  options: CallOptions = {},
) {
  return http.data<ModelConfig>('PUT', path`/api/model-configs/${id}`, { ...options, body: payload })
}

/** Deletes the model config with this key: `DELETE /api/model-configs/{id}`. */
export function deleteModelConfig(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/model-configs/${id}`, options)
}

/** Creates, changes and deletes many model configs: `POST /api/model-configs/batch`. */
export function batchModelConfigs(http: HttpClient, request: ModelConfigBatch, options: BatchOptions = {}) {
  return sendBatch<ModelConfig>(http, '/api/model-configs/batch', request, options)
}

/** One page of the presets of the model config with this key: `GET /api/model-configs/{id}/presets`. */
export function listModelConfigPresets(
  http: HttpClient,
  id: number,
  params: ModelPresetListParams = {},
  options: CallOptions = {},
) {
  return http.page<ModelPreset>(path`/api/model-configs/${id}/presets`, { ...options, query: listQuery(params) })
}
