import { hashKey } from '@tanstack/react-query'

import type { GraphNode } from './graph.js'
import { isIn } from './match.js'
import { keyOf } from './rows.js'
import { entries, isObject } from './url.js'

/** A page of a list, as much as is known of it. */
export interface SomePage {
  readonly items: readonly unknown[]
  readonly limit?: unknown
  readonly next_cursor?: unknown
  readonly total?: unknown
}

/**
 * A page with a new row in its place; the very same where it is not surely there: another page, a search, a filter that only
 * the server can judge, relations read along that the row has not.
 */
export function insertedInto(node: GraphNode, params: unknown, scope: unknown, row: object, page: SomePage): SomePage {
  if (!isFirst(params) || isIn(node, params, scope, row) !== true) return page
  const place = placeIn(node, params, row, page)
  const total = typeof page.total === 'number' ? { total: page.total + 1 } : {}
  if (place === undefined) return { ...page, ...total }
  const items = page.items.toSpliced(place, 0, row)
  const limit = typeof page.limit === 'number' ? page.limit : Infinity
  return { ...page, items: items.slice(0, Math.max(limit, place + 1)), ...total }
}

/** The pages of an infinite list with a new row in its place; none of them loses one for it. */
export function insertedIntoPages(
  node: GraphNode,
  params: unknown,
  row: object,
  pages: readonly SomePage[],
): readonly SomePage[] {
  if (!isFirst(params) || isIn(node, params, undefined, row) !== true) return pages
  const at = pages.findIndex((page) => placeIn(node, params, row, page) !== undefined)
  return pages.map((page, index) => {
    const place = index === at ? placeIn(node, params, row, page) : undefined
    return place === undefined ? page : { ...page, items: page.items.toSpliced(place, 0, row) }
  })
}

/** Whether a list begins where it begins, and shows nothing but the rows themselves. */
function isFirst(params: unknown): boolean {
  if (!isObject(params)) return true
  const asked = new Map(entries(params))
  return !asked.has('cursor') && !asked.has('include') && (asked.get('page') ?? 1) === 1
}

/** Before the first row that comes after it; behind the last only where no other page follows. */
function placeIn(node: GraphNode, params: unknown, row: object, { items, next_cursor: next }: SomePage): number | undefined {
  const order = isObject(params) && 'sort' in params && Array.isArray(params.sort) ? params.sort.map(String) : node.order
  const place = items.findIndex((item) => isObject(item) && compare(node, order, row, item) < 0)
  if (place >= 0) return place
  return next === null || next === undefined ? items.length : undefined
}

function compare(node: GraphNode, order: readonly string[], row: object, other: object): number {
  const [own, theirs] = [new Map(entries(row)), new Map(entries(other))]
  for (const each of order) {
    const field = each.replace(/^-/, '')
    const difference = isTemporary(keyOf(node, row)) && node.key.includes(field) ? 1 : compareValues(own.get(field), theirs.get(field))
    if (difference !== 0) return each.startsWith('-') ? -difference : difference
  }
  return 0
}

/** As the database has it, nearly; what is out of place is put right by the next answer. */
export function compareValues(one: unknown, other: unknown): number {
  if (one === other) return 0
  if (typeof one === 'number' && typeof other === 'number') return one - other
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : 1
  return one === null ? -1 : 1
}

// ── Rows that have no key yet ────────────────────────────────────────────────────────────────────────────────────────

const TEMPORARY = 'temporary-'

/** A row as a create payload makes it, complete, under a key of ours until the server gives it one. */
export function newRow(node: GraphNode, payload: object, number: number): object {
  const now = new Date().toISOString()
  const key = node.key.map((field) => [field, temporaryKey(node.blank[field], number)] as const)
  const made = node.now.map((field) => [field, now] as const)
  const given = entries(payload).filter(([field]) => !node.secret.includes(field))
  const row = new Map<string, unknown>([...entries(node.blank), ...made, ...key, ...given])
  return Object.fromEntries(row)
}

/** Of the kind that the blank has; the keys of numbers grow upwards from 1, so these can be nobody's. */
function temporaryKey(blank: unknown, number: number): number | string {
  return typeof blank === 'number' ? -number : `${TEMPORARY}${number}`
}

/** Whether a key is one of ours, of a row that the server has not answered yet: there is nothing to be read under it. */
export function isTemporary(key: unknown): boolean {
  return typeof key === 'number' ? key < 0 : typeof key === 'string' && key.startsWith(TEMPORARY)
}

/** Whether a page holds the row already. */
export function holdsRow(node: GraphNode, id: string, page: SomePage): boolean {
  return page.items.some((row) => isObject(row) && hashKey([keyOf(node, row)]) === id)
}
