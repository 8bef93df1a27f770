import { markOf } from './attempt.js'
import type { JsonValue } from './scalars.js'

/** Sends a request, or hands it on to what does. */
export type Send = (request: Request) => Promise<Response>

/** One layer around every call: `next` goes on to the layers inside and, at last, to the network. */
export interface Interceptor {
  readonly name: string
  /** Lower is further out: sees the request earlier and the answer later. */
  readonly order: number
  readonly intercept: (request: Request, next: Send) => Promise<Response>
  /** Told once, when the client is made, what lies inside: for what has something to send before anybody asks. */
  readonly start?: (next: Send) => void
}

/** All layers around `send`, the lowest `order` outermost. Ours: offline queue 0, timeout 10, request id 20, bearer 30. */
export function onion(interceptors: readonly Interceptor[], send: Send): Send {
  return [...interceptors]
    .sort((one, other) => one.order - other.order)
    .reduceRight<Send>((next, { intercept, start }) => {
      start?.(next)
      return held((request) => intercept(request, next))
    }, held(send))
}

const requests = new WeakMap<Response, Set<Request>>()

/**
 * Keeps a request for as long as its answer is waited for or read: Node refers to it weakly from the signals that end it, so that one
 * which is collected can neither be cancelled nor given up.
 */
function held(send: Send): Send {
  return async (request) => {
    const response = await send(request)
    requests.set(response, new Set(requests.get(response)).add(request))
    return response
  }
}

/** Gives a call up after `milliseconds`; it fails as `ApiError` of kind `timeout`. */
export function timeout(milliseconds: number): Interceptor {
  return {
    name: 'timeout',
    order: 10,
    intercept: (request, next) => {
      const ended = new AbortController()
      // Not AbortSignal.any: Node forgets a limit that nobody but it listens to.
      for (const signal of [request.signal, AbortSignal.timeout(milliseconds)]) {
        if (signal.aborted) ended.abort(signal.reason)
        signal.addEventListener('abort', () => {
          ended.abort(signal.reason)
        })
      }
      return next(new Request(request, { signal: ended.signal }))
    },
  }
}

/** Names each call, `X-Request-ID`, so that it can be found in the server's log. */
export function requestId(create: () => string = randomId): Interceptor {
  return {
    name: 'request-id',
    order: 20,
    intercept: (request, next) => {
      if (!request.headers.has('X-Request-ID')) request.headers.set('X-Request-ID', create())
      return next(request)
    },
  }
}

/**
 * Names each write, `Idempotency-Key`, so that a server which keeps such names does it once, however often it is sent. A mutation
 * keeps its name when TanStack Query tries it again (`retry`), and when a message's "Try again" does.
 */
export function idempotencyKey(create: () => string = randomId): Interceptor {
  const names = new WeakMap<object, string>()
  return {
    name: 'idempotency-key',
    // Outside of whatever sends again: the same write keeps its name.
    order: -10,
    intercept: (request, next) => {
      if (request.method !== 'GET' && !request.headers.has('Idempotency-Key')) {
        const mark = markOf(request)
        const name = names.get(mark) ?? create()
        names.set(mark, name)
        request.headers.set('Idempotency-Key', name)
      }
      return next(request)
    },
  }
}

export interface Conversions {
  /** What is sent in place of a body; left out: the body. */
  readonly request?: (body: JsonValue) => JsonValue
  /** What is read in place of an answer; left out: the answer. */
  readonly response?: (body: JsonValue) => JsonValue
}

/** Converts JSON on the edge of the network. Nothing needs it; the types then tell of what is behind the conversion. */
export function transform({ request: outgoing, response: incoming }: Conversions): Interceptor {
  return {
    name: 'transform',
    order: 40,
    intercept: async (request, next) => {
      const text = outgoing && request.body !== null ? await request.clone().text() : ''
      const response = await next(outgoing && text !== '' ? new Request(request, { body: converted(text, outgoing) }) : request)
      if (incoming === undefined || !isJson(response)) return response
      const { status, statusText, headers } = response
      return new Response(converted(await response.text(), incoming), { status, statusText, headers })
    },
  }
}

function isJson(response: Response): boolean {
  return response.headers.get('Content-Type')?.includes('json') ?? false
}

function converted(text: string, convert: (body: JsonValue) => JsonValue): string {
  const body: unknown = JSON.parse(text)
  return isValue(body) ? JSON.stringify(convert(body)) : text
}

/** Whether it is what JSON can hold; all that comes from parsing is. */
function isValue(parsed: unknown): parsed is JsonValue {
  return parsed !== undefined
}

// `crypto.randomUUID` is not there on a page that came without TLS.
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export interface BearerOptions {
  /** The token to send; undefined for none. */
  readonly token: () => string | undefined
  /** Asked once for all calls that the server refused with 401 meanwhile; gives the new token, or undefined. */
  readonly refresh?: () => Promise<string | undefined>
}

/** Sends a bearer token; a call refused with 401 is tried once more with the refreshed one. */
export function bearer({ token, refresh }: BearerOptions): Interceptor {
  let refreshing: Promise<string | undefined> | undefined

  const refreshed = (renew: () => Promise<string | undefined>) => {
    refreshing ??= renew().finally(() => {
      refreshing = undefined
    })
    return refreshing
  }

  return {
    name: 'bearer',
    order: 30,
    intercept: async (request, next) => {
      const sent = token()
      const again = request.clone()
      const response = await next(withToken(request, sent))
      if (response.status !== 401 || !refresh) return response
      // Somebody else's refresh may have ended while this call was on its way.
      const newer = token() === sent ? await refreshed(refresh) : token()
      return newer === undefined ? response : next(withToken(again, newer))
    },
  }
}

function withToken(request: Request, token: string | undefined): Request {
  if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`)
  return request
}
