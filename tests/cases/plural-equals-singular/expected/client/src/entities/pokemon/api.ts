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
  Pokemon,
  PokemonBatch,
  PokemonCreate,
  PokemonGetParams,
  PokemonListParams,
  PokemonReplace,
  PokemonUpdate,
} from './types.js'

/** Under which keys answers are cached; parameters that say what the API does anyway are left out of them. */
export const pokemonKeys = entityKeys('pokemon', { limit: 20, sort: ['id'] })

/** One page of the pokemon that match: `GET /api/pokemon`. */
export function listPokemonList(http: HttpClient, params: PokemonListParams = {}, options: CallOptions = {}) {
  return http.page<Pokemon>('/api/pokemon', { ...options, query: listQuery(params) })
}

/** The pokemon with this key: `GET /api/pokemon/{id}`. */
export function getPokemon(http: HttpClient, id: number, params: PokemonGetParams = {}, options: CallOptions = {}) {
  return http.data<Pokemon>('GET', path`/api/pokemon/${id}`, { ...options, query: listQuery(params) })
}

/** Creates a new pokemon: `POST /api/pokemon`. */
export function createPokemon(http: HttpClient, payload: PokemonCreate, options: CallOptions = {}) {
  return http.data<Pokemon>('POST', '/api/pokemon', { ...options, body: payload })
}

/** Changes the fields given of the pokemon with this key, and no other: `PATCH /api/pokemon/{id}`. */
export function updatePokemon(http: HttpClient, id: number, changes: PokemonUpdate, options: CallOptions = {}) {
  return http.data<Pokemon>('PATCH', path`/api/pokemon/${id}`, { ...options, body: changes })
}

/**
 * Sets every field of the pokemon with this key; one that is left out goes back to its default:
 * `PUT /api/pokemon/{id}`.
 */
export function replacePokemon(http: HttpClient, id: number, payload: PokemonReplace, options: CallOptions = {}) {
  return http.data<Pokemon>('PUT', path`/api/pokemon/${id}`, { ...options, body: payload })
}

/** Deletes the pokemon with this key: `DELETE /api/pokemon/{id}`. */
export function deletePokemon(http: HttpClient, id: number, options: CallOptions = {}) {
  return http.done('DELETE', path`/api/pokemon/${id}`, options)
}

/** Creates, changes and deletes many pokemon: `POST /api/pokemon/batch`. */
export function batchPokemonList(http: HttpClient, request: PokemonBatch, options: BatchOptions = {}) {
  return sendBatch<Pokemon>(http, '/api/pokemon/batch', request, options)
}
