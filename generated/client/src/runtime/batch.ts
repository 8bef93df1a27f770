import { ApiError, type FieldFault } from './error.js'
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

interface Item {
  readonly op: BatchOperation
  readonly index: number
  readonly value: unknown
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
  const { atomic = false, chunkSize = 100, onProgress, ...call } = options
  const items = itemsOf(request)
  const results: BatchResult<Row>[] = []
  const step = atomic ? Math.max(items.length, 1) : chunkSize
  for (let start = 0; start < items.length; start += step) {
    const chunk = items.slice(start, start + step)
    try {
      const query = new URLSearchParams({ atomic: String(atomic) })
      const { results: answered } = await http.data<Answer<Row>>('POST', path, { ...call, query, body: bodyOf(chunk) })
      results.push(...answered.map((result) => ({ ...result, index: indexOf(chunk, result) })))
    } catch (error) {
      if (start === 0 || !(error instanceof ApiError)) throw error
      results.push(...chunk.map(({ op, index }) => failed(op, index, error)))
    }
    onProgress?.(Math.min(start + step, items.length), items.length)
  }
  return results
}

interface Answer<Row> {
  readonly results: readonly BatchResult<Row>[]
}

function itemsOf(request: BatchRequest<unknown, unknown, unknown>): Item[] {
  const of = (op: BatchOperation) => (request[op] ?? []).map((value, index): Item => ({ op, index, value }))
  return [...of('create'), ...of('update'), ...of('delete')]
}

function bodyOf(chunk: readonly Item[]): Record<BatchOperation, unknown[]> {
  const of = (op: BatchOperation) => chunk.filter((item) => item.op === op).map(({ value }) => value)
  return { create: of('create'), update: of('update'), delete: of('delete') }
}

/** The place in the whole batch of what the server counts within the chunk. */
function indexOf(chunk: readonly Item[], { op, index }: { op: BatchOperation; index: number }): number {
  return index + (chunk.find((item) => item.op === op)?.index ?? 0)
}

function failed(op: BatchOperation, index: number, error: ApiError): BatchFailure {
  return { op, index, status: error.status ?? 0, error: { code: error.code, message: error.message } }
}
