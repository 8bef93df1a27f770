import type { QueryClient } from '@tanstack/react-query'

import { askAgain } from './invalidate.js'
import { type Interceptor, randomId, type Send } from './interceptors.js'
import { entries, isObject } from './url.js'

/** A write that waits for the network. Its headers hold its version and its name; a token is added when it is sent. */
export interface QueuedWrite {
  /** Sorts by the time of queuing. */
  readonly id: string
  /** The page that queued it and may still wait for its answer. */
  readonly page: string
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Where queued writes outlive the page. */
export interface QueueStorage {
  /** In the order of their ids. */
  readonly all: () => Promise<readonly QueuedWrite[]>
  readonly add: (write: QueuedWrite) => Promise<void>
  readonly remove: (id: string) => Promise<void>
}

export interface OfflineOptions {
  readonly storage: QueueStorage
  /** Told of a write of an earlier page that the server refused: nobody else waits for it. */
  readonly onRefused?: (write: QueuedWrite, response: Response) => void
  /** Told how many writes of an earlier page have been sent. */
  readonly onResumed?: (count: number) => void
  /** Milliseconds to wait after an attempt that reached nobody; 5 seconds if left out. */
  readonly pause?: number
}

/** An interceptor, and what a page shows of it. */
export interface OfflineQueue extends Interceptor {
  /** How many writes wait. */
  readonly size: () => number
  /** Tells when that changes; gives what ends it. For `useSyncExternalStore(queue.subscribe, queue.size)`. */
  readonly subscribe: (listener: () => void) => () => void
  /** Tells when writes of an earlier page have been sent: nobody else knows that they have changed something. */
  readonly resumed: (listener: () => void) => void
}

interface Waiting {
  readonly write: QueuedWrite
  /** Held on to: without it Node forgets to tell of its being cancelled. */
  readonly request: Request
  readonly answer: (response: Response) => void
}

/**
 * Keeps writes while there is no network, and sends them in their order when there is one: those of an earlier page first.
 *
 * A write that waits is pending, so what it changes stays on the screen; cancelling it while it waits takes it back. Reads are
 * not kept.
 *
 * A write that got no answer may have been done. It is sent again under the same `Idempotency-Key`.
 */
export function offlineQueue({ storage, onRefused, onResumed, pause = 5_000 }: OfflineOptions): OfflineQueue {
  const page = randomId()
  const waiting = new Map<string, Waiting>()
  const listeners = new Set<() => void>()
  const resuming = new Set<() => void>()
  const watched = new Set<string>()
  let left: readonly QueuedWrite[] = []
  let draining: Promise<void> | undefined
  // Something was queued, or left by another page, or the network came back, after the last look.
  let askedAgain = false
  let last = 0

  const tell = () => {
    for (const listener of listeners) listener()
  }

  async function drain(send: Send): Promise<void> {
    const resumed = await alone(async () => {
      const found = await leftBehind(storage, page)
      left = found.orphans
      for (const other of found.alive) takeOver(other, send)
      tell()
      return sendAll(send)
    })
    if (resumed === 0) return
    onResumed?.(resumed)
    for (const listener of resuming) listener()
  }

  /** Sends until nothing is left or nobody is reached; gives how many writes of earlier pages were sent. */
  async function sendAll(send: Send): Promise<number> {
    let resumed = 0
    for (;;) {
      const [orphan] = left
      const [own] = [...waiting.keys()].sort()
      const write = orphan ?? waiting.get(own ?? '')?.write
      if (write === undefined || isOffline()) return resumed
      const response = await attempt(send, write)
      if (response === undefined) {
        rest(send)
        return resumed
      }
      await storage.remove(write.id)
      if (orphan !== undefined) {
        left = left.slice(1)
        resumed += 1
        if (!response.ok) onRefused?.(write, response)
      }
      waiting.get(write.id)?.answer(response)
      waiting.delete(write.id)
      tell()
    }
  }

  /** A page that goes, or is just going, leaves its writes to those that are there. */
  function takeOver(other: string, send: Send): void {
    if (watched.has(other)) return
    watched.add(other)
    const gone = locks()?.request(`${LOCK}:${other}`, () => Promise.resolve())
    void gone?.then(() => {
      watched.delete(other)
      resume(send)
    })
  }

  function rest(send: Send): void {
    setTimeout(() => {
      resume(send)
    }, pause)
  }

  function resume(send: Send): void {
    if (draining !== undefined) {
      askedAgain = true
      return
    }
    draining = drain(send).finally(() => {
      draining = undefined
      if (!askedAgain) return
      askedAgain = false
      resume(send)
    })
  }

  async function queue(request: Request, send: Send): Promise<Response> {
    last = Math.max(last + 1, Date.now())
    const write: QueuedWrite = {
      id: `${String(last).padStart(15, '0')}-${page}`,
      page,
      method: request.method,
      url: request.url,
      headers: { 'idempotency-key': page + String(last), ...Object.fromEntries(request.headers) },
      body: await request.text(),
    }
    await storage.add(write)
    const answered = new Promise<Response>((resolve, reject) => {
      waiting.set(write.id, { write, request, answer: resolve })
      request.signal.addEventListener('abort', () => {
        waiting.delete(write.id)
        tell()
        storage.remove(write.id).then(() => {
          reject(new DOMException('The write was taken back before it was sent', 'AbortError'))
        }, reject)
      })
    })
    tell()
    resume(send)
    return answered
  }

  return {
    name: 'offline-queue',
    order: 0,
    start: (next) => {
      holdPage(page)
      globalThis.addEventListener('online', () => {
        resume(next)
      })
      resume(next)
    },
    intercept: (request, next) => {
      if (request.method === 'GET') return next(request)
      // Behind what waits already, or the order is lost.
      if (isOffline() || draining !== undefined || waiting.size > 0 || left.length > 0) return queue(request, next)
      return sentOrQueued(request, next)
    },
    size: () => waiting.size + left.length,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    resumed: (listener) => {
      resuming.add(listener)
    },
  }

  /** The network may go while a request is on its way. */
  async function sentOrQueued(request: Request, next: Send): Promise<Response> {
    const again = request.clone()
    try {
      return await next(request)
    } catch (error) {
      if (request.signal.aborted || !isOffline()) throw error
      return queue(again, next)
    }
  }
}

/**
 * Lets a client work offline over a queue among its interceptors: mutations come as far as the queue, for TanStack Query would
 * hold them back itself, and lose them with the page; after a reload's writes everything is asked for again.
 */
export function workOffline(client: QueryClient, queue: OfflineQueue): void {
  const defaults = client.getDefaultOptions()
  client.setDefaultOptions({ ...defaults, mutations: { networkMode: 'always', ...defaults.mutations } })
  queue.resumed(() => {
    void askAgain(client)
  })
}

/** The answer; undefined where nobody answered, or only somebody in between. */
async function attempt(send: Send, { method, url, headers, body }: QueuedWrite): Promise<Response | undefined> {
  try {
    const response = await send(new Request(url, body === '' ? { method, headers } : { method, headers, body }))
    return response.status === 502 || response.status === 503 || response.status === 504 ? undefined : response
  } catch {
    return undefined
  }
}

function isOffline(): boolean {
  return !globalThis.navigator.onLine
}

// ── Several tabs ─────────────────────────────────────────────────────────────────────────────────────────────────────

const LOCK = 'offline-queue'

/** Shows the other tabs that this page is there and sends its own writes. */
function holdPage(page: string): void {
  // Never let go: the browser does that when the page goes.
  void locks()?.request(`${LOCK}:${page}`, () => new Promise(() => {}))
}

/** One tab at a time. */
async function alone(work: () => Promise<number>): Promise<number> {
  const all = locks()
  return all ? await all.request(LOCK, work) : work()
}

interface LeftBehind {
  /** The writes of pages that are there no more. */
  readonly orphans: readonly QueuedWrite[]
  /** The other pages that are there and have writes of their own. */
  readonly alive: ReadonlySet<string>
}

async function leftBehind(storage: QueueStorage, page: string): Promise<LeftBehind> {
  const held = (await locks()?.query())?.held ?? []
  const there = new Set(held.map(({ name }) => name?.slice(LOCK.length + 1)))
  const others = (await storage.all()).filter((write) => write.page !== page)
  return {
    orphans: others.filter((write) => !there.has(write.page)),
    alive: new Set(others.filter((write) => there.has(write.page)).map((write) => write.page)),
  }
}

/** Not there on a page that came without TLS, nor outside of browsers. */
function locks(): LockManager | undefined {
  return 'locks' in globalThis.navigator ? globalThis.navigator.locks : undefined
}

// ── Storage ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Queued writes in `localStorage` or its like, one entry each. */
export function webStorage(storage: Storage, prefix = 'queued-write:'): QueueStorage {
  return {
    all: () => {
      const names = Object.keys(storage).filter((name) => name.startsWith(prefix))
      const writes = names.sort().flatMap((name) => parsed(storage.getItem(name)))
      return Promise.resolve(writes)
    },
    add: (write) => {
      storage.setItem(prefix + write.id, JSON.stringify(write))
      return Promise.resolve()
    },
    remove: (id) => {
      storage.removeItem(prefix + id)
      return Promise.resolve()
    },
  }
}

/** What somebody else has written there is no write of ours. */
function parsed(text: string | null): QueuedWrite[] {
  try {
    const write: unknown = JSON.parse(text ?? '')
    return isQueued(write) ? [write] : []
  } catch {
    return []
  }
}

function isQueued(value: unknown): value is QueuedWrite {
  if (!isObject(value)) return false
  const fields = new Map(entries(value))
  return (
    ['id', 'page', 'method', 'url', 'body'].every((name) => typeof fields.get(name) === 'string') &&
    isObject(fields.get('headers'))
  )
}
