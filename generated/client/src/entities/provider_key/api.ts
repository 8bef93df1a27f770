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
  ProviderKey,
  ProviderKeyBatch,
  ProviderKeyCreate,
  ProviderKeyGetParams,
  ProviderKeyListParams,
  ProviderKeyReplace,
  ProviderKeyUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const providerKeyKeys = entityKeys('provider_key', { limit: 20, sort: ['provider', 'key_name', 'id'] })

/** One page of the provider keys that match: `GET /api/provider-keys`. */
export function listProviderKeys(http: HttpClient, params: ProviderKeyListParams = {}, options: CallOptions = {}) {
  return http.page<ProviderKey>('/api/provider-keys', { ...options, query: listQuery(params) })
}

/** The provider key with this key: `GET /api/provider-keys/{id}`. */
export function getProviderKey(
  http: HttpClient,
  id: number,
  params: ProviderKeyGetParams = {},
  options: CallOptions = {},
) {
  return http.data<ProviderKey>('GET', path`/api/provider-keys/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new provider key: `POST /api/provider-keys`. */
export function createProviderKey(http: HttpClient, payload: ProviderKeyCreate, options: CallOptions = {}) {
  return http.data<ProviderKey>('POST', '/api/provider-keys', { ...options, body: payload })
}

/** Changes the fields given of the provider key with this key, and no other: `PATCH /api/provider-keys/{id}`. */
export function updateProviderKey(http: HttpClient, id: number, changes: ProviderKeyUpdate, options: CallOptions = {}) {
  return http.data<ProviderKey>('PATCH', path`/api/provider-keys/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the provider key with this key; one that is left out goes back to its default:
 * `PUT /api/provider-keys/{id}`.
 */
export function replaceProviderKey(
  http: HttpClient,
  id: number,
  payload: ProviderKeyReplace,
  options: CallOptions = {},
) {
  return http.data<ProviderKey>('PUT', path`/api/provider-keys/${id}`, { ...options, body: payload })
}

/** Deletes the provider key with this key: `DELETE /api/provider-keys/{id}`. */
export function deleteProviderKey(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/provider-keys/${id}`, options)
}

/** Creates, changes and deletes many provider keys: `POST /api/provider-keys/batch`. */
export function batchProviderKeys(http: HttpClient, request: ProviderKeyBatch, options: BatchOptions = {}) {
  return sendBatch<ProviderKey>(http, '/api/provider-keys/batch', request, options)
}
