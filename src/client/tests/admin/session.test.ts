import { describe, expect, it } from 'vitest'

import { createSession, signedIn } from '../../src/admin/session.js'
import { createHttpClient } from '../../src/index.js'

/** A tab's storage, as much as a session uses of it. */
function storage(held?: string): Storage {
  const values = new Map(held === undefined ? [] : [['admin-token', held]])
  return {
    get length() {
      return values.size
    },
    clear: () => {
      values.clear()
    },
    key: () => null,
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => {
      values.set(name, value)
    },
    removeItem: (name) => {
      values.delete(name)
    },
  }
}

/** An API that lets in whoever brings `good`, and remembers what it was asked. */
function api(held?: string) {
  const session = createSession(storage(held))
  const seen: string[] = []
  const answer = async (request: Request) => {
    const token = request.headers.get('Authorization')
    seen.push(`${token ?? 'nobody'} ${await request.text()}`.trim())
    return token === 'Bearer good'
      ? Response.json({ success: true, data: 'in' })
      : Response.json({ success: false, error: { code: 'UNAUTHORIZED', message: 'no' } }, { status: 401 })
  }
  const http = createHttpClient({ baseUrl: 'https://x', interceptors: [signedIn(session)], fetch: answer })
  const asked = () =>
    new Promise<void>((resolve) => {
      if (session.asked()) resolve()
      const stop = session.subscribe(() => {
        if (!session.asked()) return
        stop()
        resolve()
      })
    })
  return { session, seen, http, asked }
}

describe('a call that the API refuses for want of a token', () => {
  it('waits until somebody has signed in, and is sent again as it was', async () => {
    const { session, seen, http, asked } = api()
    const call = http.data<string>('POST', '/api/x', { body: { typed: 1 } })
    await asked()
    session.signIn('good')
    expect(await call).toBe('in')
    expect(seen).toEqual(['nobody {"typed":1}', 'Bearer good {"typed":1}'])
    expect(session.asked()).toBe(false)
  })

  it('asks once for all that wait', async () => {
    const { session, http, asked } = api()
    let times = 0
    let before = false
    session.subscribe(() => {
      times += Number(session.asked() && !before)
      before = session.asked()
    })
    const calls = [http.data<string>('GET', '/api/x'), http.data<string>('GET', '/api/y')]
    await asked()
    await Promise.resolve()
    session.signIn('good')
    expect(await Promise.all(calls)).toEqual(['in', 'in'])
    expect(times).toBe(1)
  })

  it('asks again where the token does not hold', async () => {
    const { session, seen, http, asked } = api('old')
    const call = http.data<string>('GET', '/api/x')
    await asked()
    session.signIn('bad')
    await asked()
    session.signIn('good')
    expect(await call).toBe('in')
    expect(seen).toEqual(['Bearer old', 'Bearer bad', 'Bearer good'])
  })

  it('is refused where nobody signs in', async () => {
    const { session, http, asked } = api()
    const call = http.data<string>('GET', '/api/x')
    await asked()
    session.giveUp()
    await expect(call).rejects.toMatchObject({ status: 401, code: 'UNAUTHORIZED' })
  })
})

describe('a session', () => {
  it('keeps its token for the tab, until somebody signs out', () => {
    const tab = storage()
    createSession(tab).signIn('good')
    expect(createSession(tab).token()).toBe('good')
    createSession(tab).signOut()
    expect(createSession(tab).token()).toBeUndefined()
  })
})
