import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query'

import type { GraphNode } from './graph.js'
import { isObject } from './url.js'
import { keyOf } from './write.js'

/** Every cached copy of one row: in its details, lists and infinite lists. */
export function rowsOf(client: QueryClient, entity: string, node: GraphNode, id: unknown): object[] {
  const wanted = hashKey([id])
  return client
    .getQueriesData({ queryKey: [entity] })
    .flatMap(([key, data]) => rowsIn(key, data))
    .filter((row) => hashKey([keyOf(node, row)]) === wanted)
}

function rowsIn([, kind]: QueryKey, data: unknown): object[] {
  if (!isObject(data)) return []
  if (kind === 'detail') return [data]
  if (kind === 'list') return itemsOf(data)
  return kind === 'infinite' && 'pages' in data && Array.isArray(data.pages) ? data.pages.flatMap(itemsOf) : []
}

function itemsOf(page: unknown): object[] {
  return isObject(page) && 'items' in page && Array.isArray(page.items) ? page.items.filter(isObject) : []
}
