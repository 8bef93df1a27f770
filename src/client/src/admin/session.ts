import type { Interceptor } from '../interceptors.js'

/** Who uses the admin, as far as the API asks: a bearer token, and whether somebody has to give one. */
export interface Session {
  readonly token: () => string | undefined
  /** Whether calls wait for a token. */
  readonly asked: () => boolean
  readonly subscribe: (listener: () => void) => () => void
  /** Waits until somebody has signed in, or has said that they will not; all calls wait for the same answer. */
  readonly ask: () => Promise<void>
  readonly signIn: (token: string) => void
  /** Lets the calls that wait be refused. */
  readonly giveUp: () => void
  readonly signOut: () => void
}

const PLACE = 'admin-token'

/** A session that ends with its tab: the token stands in the tab's own storage and nowhere else. */
export function createSession(storage: Storage = globalThis.sessionStorage): Session {
  const listeners = new Set<() => void>()
  let asking: Promise<void> | undefined
  let end = () => {}

  const tell = () => {
    for (const listener of listeners) listener()
  }
  const answer = () => {
    asking = undefined
    end()
    tell()
  }
  return {
    token: () => storage.getItem(PLACE) ?? undefined,
    asked: () => asking !== undefined,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    ask: () => {
      asking ??= new Promise((resolve) => {
        end = resolve
      })
      tell()
      return asking
    },
    signIn: (token) => {
      storage.setItem(PLACE, token)
      answer()
    },
    giveUp: answer,
    signOut: () => {
      storage.removeItem(PLACE)
      tell()
    },
  }
}

/**
 * Sends the session's token. A call that is refused with 401 waits until somebody has signed in and is then sent again, so that
 * nothing that was typed is lost; where nobody does, it is refused.
 */
export function signedIn(session: Session): Interceptor {
  return {
    name: 'signed-in',
    // Outside of the time limit: people take their time. Inside of the offline queue: what it sends waits too.
    order: 5,
    intercept: async (request, next) => {
      // Not cloned: the browser's tools show no body of what was.
      const body = request.method === 'GET' ? '' : await request.text()
      for (;;) {
        const sent = session.token()
        const attempt = new Request(request, body === '' ? {} : { body })
        if (sent !== undefined) attempt.headers.set('Authorization', `Bearer ${sent}`)
        const response = await next(attempt)
        if (response.status !== 401) return response
        // Somebody may have signed in while this call was on its way.
        if (session.token() === sent) await session.ask()
        if (session.token() === sent || session.token() === undefined) return response
      }
    },
  }
}
