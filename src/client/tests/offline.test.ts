// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createHttpClient } from '../src/http.js'
import { bearer, idempotencyKey, timeout } from '../src/interceptors.js'
import { offlineQueue, type OfflineOptions, webStorage } from '../src/offline.js'
import { PATIENCE } from './patience.js'

let online = true
beforeEach(() => {
  online = true
  localStorage.clear()
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => online)
})
afterEach(() => {
  vi.restoreAllMocks()
})

function goOnline() {
  online = true
  window.dispatchEvent(new Event('online'))
}

/** A page: its client, its queue and what reached the server. */
function open(options: Partial<OfflineOptions> = {}, answer: (request: Request) => Response | undefined = () => undefined) {
  const sent: string[] = []
  const requests: Request[] = []
  const queue = offlineQueue({ storage: webStorage(localStorage), pause: 1, ...options })
  const http = createHttpClient({
    baseUrl: 'https://x',
    interceptors: [timeout(1000), bearer({ token: () => 'today' }), queue],
    fetch: async (request) => {
      if (!online) throw new TypeError('Failed to fetch')
      requests.push(request.clone())
      sent.push(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`.trim())
      return answer(request) ?? Response.json({ success: true, data: { id: sent.length } })
    },
  })
  const patch = (id: number, title: string, headers: Record<string, string> = {}) =>
    http.data<{ id: number }>('PATCH', `/api/tickets/${id}`, { body: { title }, headers })
  return { http, queue, sent, requests, patch }
}

const stored = () => Object.keys(localStorage).length

describe('a write without network', () => {
  it('waits, is sent in order when there is one, and is answered', async () => {
    const page = open()
    online = false
    const answers = [page.patch(1, 'one'), page.patch(2, 'two'), page.patch(1, 'three')]
    await vi.waitFor(() => {
      expect(page.queue.size()).toBe(3)
    })
    expect(stored()).toBe(3)
    goOnline()
    expect(await Promise.all(answers)).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }])
    expect(page.sent).toEqual([
      'PATCH /api/tickets/1 {"title":"one"}',
      'PATCH /api/tickets/2 {"title":"two"}',
      'PATCH /api/tickets/1 {"title":"three"}',
    ])
    expect([page.queue.size(), stored()]).toEqual([0, 0])
  })

  it('is sent again under the same name until somebody answers', async () => {
    let failures = 2
    const page = open({}, () => (failures-- > 0 ? new Response('', { status: 503 }) : undefined))
    online = false
    const answers = [page.patch(1, 'one'), page.patch(2, 'two')]
    await vi.waitFor(() => {
      expect(page.queue.size()).toBe(2)
    })
    goOnline()
    await Promise.all(answers)
    const names = page.requests.map(({ headers }) => headers.get('Idempotency-Key'))
    expect(names).toHaveLength(4)
    expect(names[0]).toMatch(/^[0-9a-f]{32}\d+$/)
    expect(names.slice(0, 3)).toEqual([names[0], names[0], names[0]])
    expect(names[3]).not.toBe(names[0])
  })

  it('fails as it does with one, and the next one is sent all the same', async () => {
    const refusal = { success: false, error: { code: 'TITLE_TAKEN', message: 'No' } }
    const page = open({}, ({ url }) => (url.endsWith('/1') ? Response.json(refusal, { status: 409 }) : undefined))
    online = false
    const answers = Promise.allSettled([page.patch(1, 'one'), page.patch(2, 'two')])
    await vi.waitFor(() => {
      expect(page.queue.size()).toBe(2)
    })
    goOnline()
    expect(await answers).toMatchObject([{ reason: { code: 'TITLE_TAKEN' } }, { value: { id: 2 } }])
  })

  it('is sent with the token of the day it is sent, which is never stored', async () => {
    const page = open()
    online = false
    const answer = page.patch(1, 'one')
    await vi.waitFor(() => {
      expect(page.queue.size()).toBe(1)
    })
    expect(Object.keys(localStorage).map((name) => localStorage.getItem(name)).join()).not.toContain('today')
    goOnline()
    await answer
    expect(page.requests[0]?.headers.get('Authorization')).toBe('Bearer today')
  })

  it('is taken back when it is cancelled', async () => {
    const page = open()
    online = false
    const control = new AbortController()
    const answer = page.http.done('DELETE', '/api/tickets/1', { signal: control.signal })
    await vi.waitFor(() => {
      expect(page.queue.size()).toBe(1)
    })
    control.abort(new Error('Never mind'))
    await expect(answer).rejects.toThrow('Never mind')
    goOnline()
    await page.patch(2, 'two')
    expect(page.sent).toEqual(['PATCH /api/tickets/2 {"title":"two"}'])
  })

  it('waits on while the network is there and the server is not', async () => {
    let down = 2
    const page = open({}, () => {
      down -= 1
      return down >= 0 ? new Response('', { status: 503 }) : undefined
    })
    online = false
    const answer = page.patch(1, 'one', { 'Idempotency-Key': 'k' })
    await vi.waitFor(() => {
      expect(page.queue.size()).toBe(1)
    })
    goOnline()
    expect(await answer).toEqual({ id: 3 })
    expect(page.requests.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['k', 'k', 'k'])
  })

  it('does not hold reads back', async () => {
    const page = open()
    online = false
    await expect(page.http.data('GET', '/api/tickets/1')).rejects.toMatchObject({ kind: 'network' })
    expect(page.queue.size()).toBe(0)
  })
})

/** Locks as a browser has them; the one for sending is let go of a while late. */
function browserLocks() {
  const held = new Map<string, { readonly free: Promise<void>; readonly letGo: () => void }>()
  const request = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    await held.get(name)?.free
    let letGo = () => {}
    const free = new Promise<void>((resolve) => {
      letGo = resolve
    })
    held.set(name, { free, letGo })
    void free.then(() => held.delete(name))
    const result = await work()
    if (name === 'offline-queue') await new Promise((resolve) => setTimeout(resolve, 20))
    letGo()
    return result
  }
  const query = () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })) })
  return { request, query, held }
}

describe('in two tabs', () => {
  it('writes of the one that closes while the other looks are sent by the other', async () => {
    const locks = browserLocks()
    Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
    try {
      const closing = open()
      online = false
      void closing.patch(1, 'one')
      await vi.waitFor(() => {
        expect([...locks.held.keys()]).toEqual([expect.stringMatching(/^offline-queue:/)])
      })
      const [page] = locks.held.values()
      online = true
      const other = open()
      await vi.waitUntil(() => locks.held.has('offline-queue'), { interval: 1, timeout: PATIENCE })
      page?.letGo()
      await vi.waitFor(() => {
        expect(other.sent).toEqual(['PATCH /api/tickets/1 {"title":"one"}'])
      })
    } finally {
      Reflect.deleteProperty(navigator, 'locks')
    }
  })
})

describe('after a reload', () => {
  it('writes are sent in their order, under their versions, before what is new', async () => {
    const before = open()
    online = false
    void before.patch(1, 'one', { 'If-Match': '"4"' })
    void before.patch(2, 'two', { 'If-Match': '"9"' })
    await vi.waitFor(() => {
      expect(stored()).toBe(2)
    })
    online = true
    const resumed = vi.fn()
    const after = open({ onResumed: resumed })
    await after.patch(3, 'three')
    expect(after.sent.map((each) => each.slice(0, 20))).toEqual([1, 2, 3].map((id) => `PATCH /api/tickets/${id}`))
    expect(after.requests.map(({ headers }) => headers.get('If-Match'))).toEqual(['"4"', '"9"', null])
    await vi.waitFor(() => {
      expect(resumed).toHaveBeenCalledExactlyOnceWith(2)
    })
    expect(stored()).toBe(0)
  })

  it('a refusal is told, since nobody waits for it any more', async () => {
    const before = open()
    online = false
    void before.patch(1, 'one', { 'If-Match': '"4"' })
    await vi.waitFor(() => {
      expect(stored()).toBe(1)
    })
    online = true
    const refused: unknown[] = []
    open({ onRefused: ({ body }, { status }) => refused.push([body, status]) }, () => new Response('{}', { status: 409 }))
    await vi.waitFor(() => {
      expect(refused).toEqual([['{"title":"one"}', 409]])
    })
    expect(stored()).toBe(0)
  })

  it('what is not ours in the storage is left alone', async () => {
    localStorage.setItem('theme', 'dark')
    localStorage.setItem('queued-write:0', 'nonsense')
    const page = open()
    expect(await page.patch(1, 'one')).toEqual({ id: 1 })
    expect(localStorage.getItem('theme')).toBe('dark')
  })
})

it('two writes have two names, and one that is sent again keeps its own', async () => {
  const names: (string | null)[] = []
  const again = {
    name: 'again',
    order: 5,
    intercept: async (request: Request, next: (request: Request) => Promise<Response>) => {
      await next(request.clone())
      return next(request)
    },
  }
  const http = createHttpClient({
    baseUrl: 'https://x',
    interceptors: [again, idempotencyKey()],
    fetch: ({ headers }) => {
      names.push(headers.get('Idempotency-Key'))
      return Promise.resolve(Response.json({ success: true }))
    },
  })
  await http.done('POST', '/api/tickets')
  await http.done('POST', '/api/tickets')
  await http.done('GET', '/api/tickets')
  expect(names[0]).toBe(names[1])
  expect(names[2]).toBe(names[3])
  expect(new Set(names).size).toBe(3)
  expect(names[4]).toBeNull()
})
