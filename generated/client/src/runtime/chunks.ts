import type { BatchFailure, BatchOperation, BatchOptions, BatchRequest, BatchResult } from './batch.js'
import { ApiError } from './error.js'
import type { HttpClient } from './http.js'

interface Item {
  readonly op: BatchOperation
  readonly index: number
  readonly value: unknown
}

/** What `sendBatch` does; a file of its own, so that it is loaded by who needs it. */
export async function sendInChunks<Row>(
  http: HttpClient,
  path: string,
  request: BatchRequest<unknown, unknown, unknown>,
  options: BatchOptions,
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
