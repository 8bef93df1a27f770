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
  Sample,
  SampleBatch,
  SampleCreate,
  SampleGetParams,
  SampleListParams,
  SampleReplace,
  SampleUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const sampleKeys = entityKeys('sample', { limit: 20, sort: ['id'] })

/** One page of the samples that match: `GET /api/samples`. */
export function listSamples(http: HttpClient, params: SampleListParams = {}, options: CallOptions = {}) {
  return http.page<Sample>('/api/samples', { ...options, query: listQuery(params) })
}

/** The sample with this key: `GET /api/samples/{id}`. */
export function getSample(http: HttpClient, id: number, params: SampleGetParams = {}, options: CallOptions = {}) {
  return http.data<Sample>('GET', path`/api/samples/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new sample: `POST /api/samples`. */
export function createSample(http: HttpClient, payload: SampleCreate, options: CallOptions = {}) {
  return http.data<Sample>('POST', '/api/samples', { ...options, body: payload })
}

/** Changes the fields given of the sample with this key, and no other: `PATCH /api/samples/{id}`. */
export function updateSample(http: HttpClient, id: number, changes: SampleUpdate, options: CallOptions = {}) {
  return http.data<Sample>('PATCH', path`/api/samples/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the sample with this key; one that is left out goes back to its default:
 * `PUT /api/samples/{id}`.
 */
export function replaceSample(http: HttpClient, id: number, payload: SampleReplace, options: CallOptions = {}) {
  return http.data<Sample>('PUT', path`/api/samples/${id}`, { ...options, body: payload })
}

/** Deletes the sample with this key: `DELETE /api/samples/{id}`. */
export function deleteSample(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/samples/${id}`, options)
}

/** Creates, changes and deletes many samples: `POST /api/samples/batch`. */
export function batchSamples(http: HttpClient, request: SampleBatch, options: BatchOptions = {}) {
  return sendBatch<Sample>(http, '/api/samples/batch', request, options)
}
