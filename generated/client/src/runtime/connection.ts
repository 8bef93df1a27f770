import type { MutationFunctionContext, QueryClient } from '@tanstack/react-query'

import { inThisAttempt, knowAttempts } from './attempt.js'
import { ApiError } from './error.js'
import type { Graph } from './graph.js'
import type { HttpClient } from './http.js'
import { invalidate } from './invalidate.js'
import { synchronise } from './synchronise.js'

/** What hooks need beside their query client. */
export interface Connection {
  readonly http: HttpClient
  /** Which entities show which others; generated, `graph.ts`. */
  readonly graph: Graph
}

/** A connection, and what goes with it as long as its client lives. */
interface Connected extends Connection {
  /** Asks again for all that may show a row of the `changed` entities, and tells whoever listens. */
  readonly invalidate: (changed: ReadonlySet<string>) => Promise<void>
  readonly listeners: Set<(changed: ReadonlySet<string>) => void>
}

const connections = /* @__PURE__ */ new WeakMap<QueryClient, Connected>()

const RETRIES = 3

/**
 * Connects a query client to the API: its hooks find the way there, every mutation of an entity keeps the cache in step, and
 * a read is tried again only where that can help. Your own default options and cache callbacks stay in force.
 *
 * @example
 * const queryClient = connect(new QueryClient(), { http: createHttpClient({ baseUrl: 'https://api.example.org' }), graph })
 */
export function connect(client: QueryClient, connection: Connection): QueryClient {
  const listeners = connections.get(client)?.listeners ?? new Set()
  const graph = () => connectionOf(client).graph
  const changed = (entities: ReadonlySet<string>) => {
    for (const listener of listeners) listener(entities)
    return invalidate(client, graph(), entities)
  }
  if (!connections.has(client)) {
    synchronise(client, graph, changed)
    knowAttempts(client)
  }
  connections.set(client, { ...connection, invalidate: changed, listeners })
  const defaults = client.getDefaultOptions()
  client.setDefaultOptions({ ...defaults, queries: { retry: retryWhereItHelps, ...defaults.queries } })
  return client
}

/**
 * The way to the API that `from` was connected with. A mutation that waits for something before it asks gives its context, the
 * second argument of its function, in place of the client: by that it is known again when it is tried again.
 */
export function httpOf(from: QueryClient | MutationFunctionContext): HttpClient {
  return inThisAttempt(connectionOf('client' in from ? from.client : from).http, from)
}

export function connectionOf(client: QueryClient): Connected {
  const connection = connections.get(client)
  if (connection === undefined) {
    throw new Error('This QueryClient knows no API: call connect(queryClient, { http, graph }) once, where it is made')
  }
  return connection
}

function retryWhereItHelps(failures: number, error: unknown): boolean {
  return failures < RETRIES && error instanceof ApiError && error.retryable
}
