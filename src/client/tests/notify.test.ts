import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'

import { ApiError, type ApiErrorFields, connect, createHttpClient, isObject, sendVersioned, transform } from '../src/index.js'
import { inWords, notifyErrors, silent } from '../src/notify.js'
import { graph } from './fixture/graph.js'
import { createServer } from './fixture/server.js'
import { ticketDetailOptions, ticketListOptions, updateTicketOptions } from './fixture/tickets.js'

function setUp() {
  const server = createServer([{ id: 1, title: 'Old', status: 'open', overview: null }])
  const http = createHttpClient({ baseUrl: 'https://x', fetch: server.fetch, interceptors: [] })
  const client = connect(new QueryClient({ defaultOptions: { queries: { retry: false } } }), { http, graph })
  const told: { message: string; retry?: () => void }[] = []
  notifyErrors(client, {
    success: () => undefined,
    error: (message, more) => told.push({ message, ...more }),
  })
  const title = () => client.getQueryData(ticketListOptions().queryKey)?.items[0]?.title
  return { client, server, told, title }
}

function update(client: QueryClient, more: object = {}) {
  const observer = new MutationObserver(client, { ...updateTicketOptions(), ...more })
  return observer.mutate({ id: 1, changes: { title: 'New' } }).catch(() => 'refused')
}

describe('a write that failed', () => {
  it('is taken back and told; tried again it is shown at once and saved', async () => {
    const { client, server, told, title } = setUp()
    await client.query(ticketListOptions())
    server.hold('PATCH /api/tickets/1').refuse(500)
    expect(await update(client)).toBe('refused')
    expect(told).toMatchObject([{ message: 'Something went wrong on the server.' }])
    expect(title()).toBe('Old')
    const held = server.hold('PATCH /api/tickets/1')
    told[0]?.retry?.()
    await vi.waitFor(() => {
      expect(title()).toBe('New')
    })
    held.release()
    await vi.waitFor(() => {
      expect(server.rows.get(1)?.title).toBe('New')
    })
    expect(told).toHaveLength(1)
  })

  it('that would fail again is told without a way to try', async () => {
    const { client, server, told } = setUp()
    server.hold('PATCH /api/tickets/1').refuse(409)
    await update(client)
    expect(told).toEqual([{ message: 'No' }])
  })

  it('is not told where it is told elsewhere', async () => {
    const { client, server, told } = setUp()
    server.hold('PATCH /api/tickets/1').refuse(500)
    await update(client, silent)
    expect(told).toEqual([])
  })

  it('is told beside what its caller does', async () => {
    const { client, server, told } = setUp()
    const onError = vi.fn()
    server.hold('PATCH /api/tickets/1').refuse(500)
    await update(client, { onError })
    expect(onError).toHaveBeenCalledOnce()
    expect(told).toHaveLength(1)
  })
})

describe('a read that failed', () => {
  it('is told where something old stays on the screen, and only there', async () => {
    const { client, server, told } = setUp()
    await client.query(ticketListOptions())
    server.hold('GET /api/tickets').refuse(503)
    await client.query({ ...ticketListOptions(), staleTime: 0 }).catch(() => undefined)
    expect(told).toHaveLength(1)
    server.hold('GET /api/tickets/1').refuse(503)
    await client.query(ticketDetailOptions(1)).catch(() => undefined)
    expect(told).toHaveLength(1)
    const observer = new QueryObserver(client, { ...ticketListOptions(), staleTime: Infinity, refetchInterval: false })
    const stop = observer.subscribe(() => undefined)
    told[0]?.retry?.()
    await vi.waitFor(() => {
      expect(observer.getCurrentResult().isError).toBe(false)
    })
    stop()
  })
})

describe('an error in words', () => {
  const error = (fields: Partial<ApiErrorFields>) => new ApiError({ kind: 'http', code: 'X', message: 'As it is', ...fields })

  it.each([
    [{ kind: 'network' as const }, 'could not be reached'],
    [{ kind: 'timeout' as const }, 'too long'],
    [{ kind: 'parse' as const }, 'not understood'],
    [{ kind: 'validation' as const }, 'As it is'],
    [{ status: 401 }, 'not signed in'],
    [{ status: 403 }, 'not allowed'],
    [{ status: 404 }, 'As it is'],
    [{ status: 409, code: 'VERSION_CONFLICT' }, 'Somebody else'],
    [{ status: 422, details: [{ field: 'a', code: 'b', message: 'Too long a name' }] }, 'Too long a name'],
    [{ status: 429 }, 'Wait'],
    [{ status: 500, requestId: 'r-9' }, 'r-9'],
  ])('%o', (fields, words) => {
    expect(inWords(error(fields))).toContain(words)
  })
})

describe('a write under a version', () => {
  const conflict = () => new ApiError({ kind: 'http', code: 'VERSION_CONFLICT', message: 'No', status: 409 })

  function versions(...answers: (ApiError | { version: number })[]) {
    const sent: [string, number][] = []
    const send = (mine: string, version: number) => {
      sent.push([mine, version])
      const answer = answers.shift() ?? { version: 99 }
      return answer instanceof ApiError ? Promise.reject(answer) : Promise.resolve(answer)
    }
    return { sent, write: { mine: 'mine', version: 1, send, read: () => Promise.resolve({ version: 7 }) } }
  }

  it('that meets another one asks, and goes on over it', async () => {
    const { sent, write } = versions(conflict(), { version: 8 })
    const onConflict = vi.fn((mine: string, theirs: { version: number }) => `${mine} over ${theirs.version}`)
    expect(await sendVersioned({ ...write, onConflict })).toEqual({ version: 8 })
    expect(sent).toEqual([
      ['mine', 1],
      ['mine over 7', 7],
    ])
  })

  it('that was stored, and whose answer was lost, has met itself: nobody is asked', async () => {
    const onConflict = vi.fn(() => undefined)
    const mine = { title: 'Mine', labels: ['a'], pages: null }
    const send = () => Promise.reject(conflict())
    const again = (theirs: object) => sendVersioned({ mine, version: 1, send, read: () => Promise.resolve({ version: 7, ...theirs }), onConflict })
    const theirs = { id: 1, title: 'Mine', labels: ['a'], pages: null, status: 'draft' }
    expect(await again(theirs)).toEqual({ version: 7, ...theirs })
    expect(onConflict).not.toHaveBeenCalled()
    const withoutPages = { title: 'Mine', labels: ['a'] }
    for (const other of [{ ...theirs, title: 'Theirs' }, { ...theirs, labels: [] }, { ...theirs, pages: 0 }, withoutPages]) {
      await expect(again(other), JSON.stringify(other)).rejects.toThrow('No')
    }
    expect(onConflict).toHaveBeenCalledTimes(4)
  })

  it('fails where the answer is to give up, where nobody is asked, and where it is another error', async () => {
    const gone = new ApiError({ kind: 'http', code: 'TICKET_NOT_FOUND', message: 'Gone', status: 404 })
    const onConflict = vi.fn(() => undefined)
    await expect(sendVersioned({ ...versions(conflict()).write, onConflict })).rejects.toThrow('No')
    await expect(sendVersioned(versions(conflict()).write)).rejects.toThrow('No')
    expect(onConflict).toHaveBeenCalledOnce()
    await expect(sendVersioned({ ...versions(gone).write, onConflict })).rejects.toThrow('Gone')
    expect(onConflict).toHaveBeenCalledOnce()
  })
})

it('conversions stand on the edge: what is sent and what is read, and nothing else', async () => {
  const bodies: string[] = []
  const wrapped = transform({
    request: (body) => ({ wrapped: body }),
    response: (body) => isObject(body) && 'data' in body ? { success: true, data: [body.data] } : body,
  })
  const http = createHttpClient({
    baseUrl: 'https://x',
    interceptors: [wrapped],
    fetch: async (request) => {
      bodies.push(await request.text())
      return Response.json({ success: true, data: { first_name: 'Ada' } })
    },
  })
  expect(await http.data('POST', '/api/people', { body: { a: 1 } })).toEqual([{ first_name: 'Ada' }])
  await http.data('GET', '/api/people')
  expect(bodies).toEqual(['{"wrapped":{"a":1}}', ''])
})
