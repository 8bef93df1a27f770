import { describe, expect, it } from 'vitest'

import { ApiError } from '../src/error.js'
import { createHttpClient } from '../src/http.js'
import { bearer, type Interceptor, requestId, timeout } from '../src/interceptors.js'

const baseUrl = 'https://api.example.org'

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  return () => Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }))
}

function clientOf(fetch: (request: Request) => Promise<Response>, interceptors: readonly Interceptor[] = []) {
  return createHttpClient({ baseUrl, fetch, interceptors })
}

async function failureOf(call: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ApiError)) throw new Error(`no ApiError but ${String(error)}`)
  return error
}

describe('what is answered', () => {
  it('gives what stands in data', async () => {
    const http = clientOf(answering(200, { success: true, data: { id: 1 } }))
    expect(await http.data('GET', '/api/tickets/1')).toEqual({ id: 1 })
  })

  it('gives a page with its rows beside its cursor', async () => {
    const page = { limit: 20, next_cursor: 'x', total: 3 }
    const http = clientOf(answering(200, { success: true, data: [{ id: 1 }], page }))
    expect(await http.page('/api/tickets')).toEqual({ items: [{ id: 1 }], ...page })
  })

  it('gives nothing where there is nothing but success', async () => {
    const http = clientOf(answering(200, { success: true, message: 'Ticket deleted' }))
    await expect(http.done('DELETE', '/api/tickets/1')).resolves.toBeUndefined()
  })

  it('sends path, query, headers and body', async () => {
    const seen: Request[] = []
    const http = clientOf((request) => {
      seen.push(request)
      return answering(201, { success: true, data: {} })()
    })
    const query = new URLSearchParams({ atomic: 'true' })
    await http.data('POST', '/api/tickets', { query, body: { title: 'Grüße' }, headers: { 'If-Match': '"1"' } })
    expect(seen[0]?.url).toBe('https://api.example.org/api/tickets?atomic=true')
    expect(seen[0]?.method).toBe('POST')
    expect(seen[0]?.headers.get('If-Match')).toBe('"1"')
    expect(await seen[0]?.json()).toEqual({ title: 'Grüße' })
  })
})

describe('what fails', () => {
  it.each([400, 404, 409, 422, 500])('throws on %i with what the server said', async (status) => {
    const error = { message: 'No', code: 'TICKET_NOT_FOUND', details: null, request_id: 'r1' }
    const failure = await failureOf(clientOf(answering(status, { success: false, error })).data('GET', '/x'))
    expect(failure).toMatchObject({ kind: 'http', status, code: 'TICKET_NOT_FOUND', message: 'No', requestId: 'r1' })
    expect(failure.retryable).toBe(false)
  })

  it('gives the faults of a refused payload, and no others', async () => {
    const fault = { field: 'title', code: 'string_too_short', message: 'At least 1 character' }
    const error = { message: 'title', code: 'VALIDATION_ERROR', details: [fault, { other: 1 }], request_id: '' }
    const failure = await failureOf(clientOf(answering(422, { success: false, error })).data('POST', '/x'))
    expect(failure.faults).toEqual([fault])
  })

  it('throws where something else than the API answers', async () => {
    const failure = await failureOf(clientOf(answering(502, '<html>Bad gateway</html>')).data('GET', '/x'))
    expect(failure).toMatchObject({ kind: 'http', status: 502, code: 'HTTP_502', retryable: true })
  })

  it('knows how long the server asks to wait', async () => {
    const failure = await failureOf(clientOf(answering(503, '', { 'Retry-After': '7' })).data('GET', '/x'))
    expect(failure.retryAfter).toBe(7)
  })

  it.each(['<html></html>', '{"success": false}', '{"data": 1}', '[]', 'null'])('does not understand %s', async (text) => {
    expect(await failureOf(clientOf(answering(200, text)).data('GET', '/x'))).toMatchObject({ kind: 'parse' })
  })

  it('does not take data without a page for a page', async () => {
    const http = clientOf(answering(200, { success: true, data: [] }))
    expect(await failureOf(http.page('/x'))).toMatchObject({ kind: 'parse' })
  })

  it('says that nobody was reached', async () => {
    const failure = await failureOf(clientOf(() => Promise.reject(new TypeError('fetch failed'))).data('GET', '/x'))
    expect(failure).toMatchObject({ kind: 'network', code: 'NETWORK_ERROR', retryable: true })
    expect(failure.cause).toBeInstanceOf(TypeError)
  })

  it('gives up after the time limit', async () => {
    const failure = await failureOf(clientOf(untilAborted, [timeout(5)]).data('GET', '/x'))
    expect(failure).toMatchObject({ kind: 'timeout', retryable: true })
  })

  it('rejects with the reason of the signal that cancelled it', async () => {
    const controller = new AbortController()
    const call = clientOf(untilAborted, [timeout(10_000)]).data('GET', '/x', { signal: controller.signal })
    controller.abort(new Error('left the page'))
    await expect(call).rejects.toThrow('left the page')
  })
})

const underWay = new Set<Request>()

function untilAborted(request: Request): Promise<Response> {
  underWay.add(request) // as fetch keeps it
  return new Promise((_, reject) => {
    request.signal.addEventListener('abort', () => {
      reject(request.signal.reason instanceof Error ? request.signal.reason : new Error('aborted'))
    })
  })
}

describe('interceptors', () => {
  it('see the request in their order and the answer in reverse', async () => {
    const seen: string[] = []
    const layer = (name: string, order: number): Interceptor => ({
      name,
      order,
      intercept: async (request, next) => {
        seen.push(`${name} in`)
        const response = await next(request)
        seen.push(`${name} out`)
        return response
      },
    })
    const fetch = answering(200, { success: true, data: 1 })
    await clientOf(fetch, [layer('late', 20), layer('early', 10), layer('early too', 10)]).data('GET', '/x')
    expect(seen).toEqual(['early in', 'early too in', 'late in', 'late out', 'early too out', 'early out'])
  })

  it('name each call differently', async () => {
    const ids = new Set<string | null>()
    const http = clientOf(
      (request) => {
        ids.add(request.headers.get('X-Request-ID'))
        return answering(200, { success: true, data: 1 })()
      },
      [requestId()],
    )
    await Promise.all([http.data('GET', '/a'), http.data('GET', '/b')])
    expect(ids.size).toBe(2)
    expect([...ids].every((id) => /^[0-9a-f]{32}$/.test(id ?? ''))).toBe(true)
  })

  it('refresh a token once for all calls that were refused meanwhile, and send each body again', async () => {
    let token = 'old'
    let refreshed = 0
    const bodies: string[] = []
    const http = clientOf(
      async (request) => {
        if (request.headers.get('Authorization') !== 'Bearer new') return new Response('', { status: 401 })
        bodies.push(await request.text())
        return answering(200, { success: true, data: 1 })()
      },
      [
        bearer({
          token: () => token,
          refresh: async () => {
            refreshed += 1
            await Promise.resolve()
            token = 'new'
            return token
          },
        }),
      ],
    )
    await Promise.all([1, 2, 3].map((n) => http.data('POST', '/x', { body: n })))
    expect(refreshed).toBe(1)
    expect(bodies.sort()).toEqual(['1', '2', '3'])
  })

  it('ask for no other token where somebody else has just got one', async () => {
    let token = 'old'
    let refreshed = 0
    const http = clientOf(
      async (request) => {
        if (request.headers.get('Authorization') === 'Bearer new') return Response.json({ success: true, data: 1 })
        // Refused when the refresh for another call is over already.
        token = 'new'
        await Promise.resolve()
        return new Response('', { status: 401 })
      },
      [
        bearer({
          token: () => token,
          refresh: () => {
            refreshed += 1
            return Promise.resolve('newer')
          },
        }),
      ],
    )
    expect(await http.data('GET', '/x')).toBe(1)
    expect(refreshed).toBe(0)
  })

  it('leave a refusal alone where there is no newer token', async () => {
    const http = clientOf(answering(401, ''), [
      bearer({ token: () => 'old', refresh: () => Promise.resolve(undefined) }),
    ])
    expect(await failureOf(http.data('GET', '/x'))).toMatchObject({ status: 401 })
  })
})
