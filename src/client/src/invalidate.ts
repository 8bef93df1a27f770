import type { QueryClient, QueryFilters } from '@tanstack/react-query'

import { type Graph, shows } from './graph.js'

/** Asks again for all that may show a row of the `changed` entities: at once where it is on a screen, else when it is next. */
export function invalidate(client: QueryClient, graph: Graph, changed: ReadonlySet<string>): Promise<void> {
  return askAgain(client, { predicate: ({ queryKey }) => shows(graph, queryKey, changed) })
}

/**
 * TanStack's `invalidateQueries`, also for what is just being read for the first time: it would take that answer for a new one,
 * though the server may have given it before the write.
 */
export async function askAgain(client: QueryClient, filters: QueryFilters = {}): Promise<void> {
  const firstReads = client
    .getQueryCache()
    .findAll({ ...filters, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined)
  await client.invalidateQueries(filters)
  if (firstReads.length === 0) return
  await Promise.allSettled(firstReads.flatMap(({ promise }) => promise ?? []))
  await client.invalidateQueries({ predicate: (query) => firstReads.includes(query) })
}
