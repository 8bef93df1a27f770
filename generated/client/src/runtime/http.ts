import { markRequest } from './attempt.js'
import { ApiError } from './error.js'
import { type Interceptor, onion, timeout } from './interceptors.js'
import type { Page } from './list.js'
import type { JsonValue } from './scalars.js'
import { isObject } from './url.js'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** What the caller of any api function may add. */
export interface CallOptions {
  readonly signal?: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
}

/** What an api function asks for. */
export interface Call extends CallOptions {
  readonly query?: URLSearchParams
  readonly body?: unknown
  /** The same object in every attempt at the same write. */
  readonly mark?: object
}

/**
 * The way to the API. It reads the envelope and no further: what an answer holds is the API's contract, generated from
 * the same registry as the types.
 */
export interface HttpClient {
  /** What stands in `data`. */
  data<Data>(method: Method, path: string, call?: Call): Promise<Data>
  /** One page of a list. */
  page<Row>(path: string, call?: Call): Promise<Page<Row>>
  /** An answer that holds nothing but its success. */
  done(method: Method, path: string, call?: Call): Promise<void>
}

export interface HttpClientOptions {
  /** Where the API is, without its prefix: `https://api.example.org`. Left out: where the page came from. */
  readonly baseUrl?: string
  /** What each call passes through, by `order`. Left out: a time limit of 30 seconds. */
  readonly interceptors?: readonly Interceptor[]
  readonly fetch?: (request: Request) => Promise<Response>
}

/**
 * A client for one API.
 *
 * Every failure is an `ApiError`, an answer of 400 and above always among them; only a call that its own signal cancelled
 * rejects with that signal's reason.
 */
export function createHttpClient(options: HttpClientOptions = {}): HttpClient {
  const { baseUrl, interceptors = [timeout(30_000)], fetch = fetchRequest } = options
  const send = onion(interceptors, fetch)

  async function answer(method: Method, path: string, call: Call): Promise<unknown> {
    try {
      const response = await send(request(baseUrl, method, path, call))
      const text = await response.text()
      return response.ok ? parsed(response, text) : refused(response, text)
    } catch (error) {
      throw failure(error, call.signal)
    }
  }

  return {
    async data<Data>(method: Method, path: string, call: Call = {}): Promise<Data> {
      const body = await answer(method, path, call)
      return holdsData<Data>(body) ? body.data : misunderstood(path)
    },
    async page<Row>(path: string, call: Call = {}): Promise<Page<Row>> {
      const body = await answer('GET', path, call)
      return holdsPage<Row>(body) ? { items: body.data, ...body.page } : misunderstood(path)
    },
    async done(method: Method, path: string, call: Call = {}): Promise<void> {
      const body = await answer(method, path, call)
      if (!succeeded(body)) misunderstood(path)
    },
  }
}

// Not `globalThis.fetch` itself: it may be replaced later, by a test or a service's wrapper.
function fetchRequest(request: Request): Promise<Response> {
  return globalThis.fetch(request)
}

function request(baseUrl: string | undefined, method: Method, path: string, call: Call): Request {
  const url = new URL(path, baseUrl ?? globalThis.location.href)
  if (call.query) url.search = call.query.toString()
  const headers = new Headers(call.headers)
  headers.set('Accept', 'application/json')
  const init: RequestInit = { method, headers }
  if (call.signal) init.signal = call.signal
  if (call.body !== undefined) {
    headers.set('Content-Type', 'application/json')
    init.body = JSON.stringify(call.body)
  }
  return markRequest(new Request(url, init), call.mark)
}

function parsed(response: Response, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ApiError({
      kind: 'parse',
      code: 'INVALID_RESPONSE',
      message: `${response.url} did not answer in JSON`,
      status: response.status,
      requestId: requestIdOf(response),
      cause,
    })
  }
}

function refused(response: Response, text: string): never {
  const error = errorOf(text)
  throw new ApiError({
    kind: 'http',
    code: error?.code ?? `HTTP_${response.status}`,
    message: error?.message ?? (response.statusText || `The server answered ${response.status}`),
    status: response.status,
    details: error?.details,
    requestId: error?.request_id ?? requestIdOf(response),
    retryAfter: secondsOf(response.headers.get('Retry-After')),
  })
}

/** What stands under `error`; undefined where something else than the API answered, such as a proxy. */
function errorOf(text: string): ErrorBody | undefined {
  try {
    const body: unknown = JSON.parse(text)
    return isObject(body) && 'error' in body && isErrorBody(body.error) ? body.error : undefined
  } catch {
    return undefined
  }
}

interface ErrorBody {
  readonly code: string
  readonly message: string
  readonly details?: JsonValue
  readonly request_id?: string
}

function isErrorBody(error: unknown): error is ErrorBody {
  return (
    isObject(error) &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error &&
    typeof error.message === 'string'
  )
}

function requestIdOf(response: Response): string | undefined {
  return response.headers.get('X-Request-ID') ?? undefined
}

/** `Retry-After` is a number of seconds or a date. */
function secondsOf(header: string | null): number | undefined {
  if (header === null) return undefined
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds)
}

function failure(error: unknown, signal: AbortSignal | undefined): unknown {
  if (error instanceof ApiError) return error
  if (signal?.aborted) return signal.reason
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new ApiError({ kind: 'timeout', code: 'TIMEOUT', message: 'The server did not answer in time', cause: error })
  }
  return new ApiError({ kind: 'network', code: 'NETWORK_ERROR', message: 'The server was not reached', cause: error })
}

function misunderstood(path: string): never {
  throw new ApiError({ kind: 'parse', code: 'INVALID_RESPONSE', message: `${path} answered in another form` })
}

function succeeded(body: unknown): body is { readonly success: true } {
  return isObject(body) && 'success' in body && body.success === true
}

function holdsData<Data>(body: unknown): body is { readonly data: Data } {
  return succeeded(body) && 'data' in body
}

function holdsPage<Row>(
  body: unknown,
): body is { readonly data: readonly Row[]; readonly page: Omit<Page<Row>, 'items'> } {
  return holdsData(body) && Array.isArray(body.data) && 'page' in body && isObject(body.page)
}
