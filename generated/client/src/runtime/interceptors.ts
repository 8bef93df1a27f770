/** Sends a request, or hands it on to what does. */
export type Send = (request: Request) => Promise<Response>

/** One layer around every call: `next` goes on to the layers inside and, at last, to the network. */
export interface Interceptor {
  readonly name: string
  /** Lower is further out: sees the request earlier and the answer later. */
  readonly order: number
  readonly intercept: (request: Request, next: Send) => Promise<Response>
}

/** All layers around `send`, the lowest `order` outermost. */
export function onion(interceptors: readonly Interceptor[], send: Send): Send {
  return [...interceptors]
    .sort((one, other) => one.order - other.order)
    .reduceRight<Send>((next, { intercept }) => (request) => intercept(request, next), send)
}

/** Gives a call up after `milliseconds`; it fails as `ApiError` of kind `timeout`. */
export function timeout(milliseconds: number): Interceptor {
  return {
    name: 'timeout',
    order: 10,
    intercept: (request, next) => {
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(milliseconds)])
      return next(new Request(request, { signal }))
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

// `crypto.randomUUID` is not there on a page that came without TLS.
function randomId(): string {
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
