import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query'

import type { GraphNode } from './graph.js'
import { entries, isObject } from './url.js'

/** Every cached copy of one row: in its details, lists and infinite lists. */
export function rowsOf(client: QueryClient, entity: string, node: GraphNode, id: unknown): object[] {
  const wanted = hashOfKey(node, id)
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

/** The key of a row: the value of its one key field, or an object of all of them. */
export function keyOf(node: GraphNode, row: unknown): unknown {
  const [first, ...others] = node.key
  if (first === undefined) return undefined
  if (others.length === 0) return property(row, first)
  return Object.fromEntries(node.key.map((field) => [field, property(row, field)]))
}

/** A key as one compares it. One of several parts may be given as any object that has them: a row is one, and its type fits. */
export function hashOfKey(node: GraphNode, id: unknown): string {
  return hashKey([node.key.length > 1 && isObject(id) ? keyOf(node, id) : id])
}

/** What an object holds under a name; undefined of anything else. */
export function property(value: unknown, name: string): unknown {
  return isObject(value) ? entries(value).find(([key]) => key === name)?.[1] : undefined
}
