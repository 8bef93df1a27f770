import type { FieldFault } from './error.js'
import type { CallOptions, HttpClient } from './http.js'

/** Rows to create, to change and to delete, in that order. */
export interface BatchRequest<Create, Update, Key> {
  readonly create?: readonly Create[]
  readonly update?: readonly Update[]
  readonly delete?: readonly Key[]
}

export type BatchOperation = 'create' | 'update' | 'delete'

/** What became of one item: `index` is its place in its own list. */
export type BatchResult<Row> = BatchSuccess<Row> | BatchFailure

export interface BatchSuccess<Row> {
  readonly op: BatchOperation
  readonly index: number
  readonly status: number
  /** The row as it is now; of a deleted one nothing. */
  readonly data?: Row | null
  readonly error?: never
}

export interface BatchFailure {
  readonly op: BatchOperation
  readonly index: number
  readonly status: number
  readonly error: { readonly code: string; readonly message: string; readonly details?: readonly FieldFault[] | null }
}

export interface BatchOptions extends CallOptions {
  /** All or nothing; then everything goes in one request. */
  readonly atomic?: boolean
  /** Items in one request; 100 if left out. */
  readonly chunkSize?: number
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Sends a batch in as many requests as it takes, one after the other.
 *
 * @returns one result per item, in the order create, update, delete
 * @throws {ApiError} where the first request fails as a whole; a later one that does fails its items only, because what
 * came before it is done.
 */
export async function sendBatch<Row>(
  http: HttpClient,
  path: string,
  request: BatchRequest<unknown, unknown, unknown>,
  options: BatchOptions = {},
): Promise<BatchResult<Row>[]> {
  // Most pages send none: they need not load how.
  const { sendInChunks } = await import('./chunks.js')
  return sendInChunks<Row>(http, path, request, options)
}
