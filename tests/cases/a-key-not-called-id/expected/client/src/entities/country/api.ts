import {
  type BatchOptions,
  type CallOptions,
  entityKeys,
  type HttpClient,
  listQuery,
  path,
  sendBatch,
} from '../../runtime/index.js'
import type { City, CityListParams } from '../city/types.js'
import type {
  Country,
  CountryBatch,
  CountryCreate,
  CountryGetParams,
  CountryListParams,
  CountryReplace,
  CountryUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const countryKeys = entityKeys('country', { limit: 20, sort: ['code'] })

/** One page of the countries that match: `GET /api/countries`. */
export function listCountries(http: HttpClient, params: CountryListParams = {}, options: CallOptions = {}) {
  return http.page<Country>('/api/countries', { ...options, query: listQuery(params) })
}

/** The country with this key: `GET /api/countries/{code}`. */
export function getCountry(http: HttpClient, id: string, params: CountryGetParams = {}, options: CallOptions = {}) {
  return http.data<Country>('GET', path`/api/countries/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new country: `POST /api/countries`. */
export function createCountry(http: HttpClient, payload: CountryCreate, options: CallOptions = {}) {
  return http.data<Country>('POST', '/api/countries', { ...options, body: payload })
}

/** Changes the fields given of the country with this key, and no other: `PATCH /api/countries/{code}`. */
export function updateCountry(http: HttpClient, id: string, changes: CountryUpdate, options: CallOptions = {}) {
  return http.data<Country>('PATCH', path`/api/countries/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the country with this key; one that is left out goes back to its default:
 * `PUT /api/countries/{code}`.
 */
export function replaceCountry(http: HttpClient, id: string, payload: CountryReplace, options: CallOptions = {}) {
  return http.data<Country>('PUT', path`/api/countries/${id}`, { ...options, body: payload })
}

/** Deletes the country with this key: `DELETE /api/countries/{code}`. */
export function deleteCountry(http: HttpClient, id: string, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/countries/${id}`, options)
}

/** Creates, changes and deletes many countries: `POST /api/countries/batch`. */
export function batchCountries(http: HttpClient, request: CountryBatch, options: BatchOptions = {}) {
  return sendBatch<Country>(http, '/api/countries/batch', request, options)
}

/** One page of the cities of the country with this key: `GET /api/countries/{code}/cities`. */
export function listCountryCities(
  http: HttpClient,
  id: string,
  params: CityListParams = {},
  options: CallOptions = {},
) {
  return http.page<City>(path`/api/countries/${id}/cities`, { ...options, query: listQuery(params) })
}
