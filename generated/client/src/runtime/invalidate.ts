import type { QueryClient } from '@tanstack/react-query'

import { type Graph, shows } from './graph.js'

/** Asks again for all that may show a row of the `changed` entities: at once where it is on a screen, else when it is next. */
export function invalidate(client: QueryClient, graph: Graph, changed: ReadonlySet<string>): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => shows(graph, queryKey, changed) })
}
