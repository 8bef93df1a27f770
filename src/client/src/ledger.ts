import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query'

import type { GraphNode } from './graph.js'
import { holdsRow, insertedInto, insertedIntoPages, type SomePage } from './insert.js'
import { isIn } from './match.js'
import { hashOfKey, keyOf } from './rows.js'
import { isObject } from './url.js'
import type { Edit, Write } from './write.js'

/**
 * The writes of one entity that are in flight.
 *
 * What is shown is always what the server said last, with every pending edit applied in order. So an edit that is refused
 * takes back itself and nothing else, whatever came before or after it.
 */
export interface Ledger {
  /** Shows the edits of a write everywhere at once. */
  begin(mutation: number, write: Write): Promise<void>
  /** Takes what the server answered for the truth, in place of the write's own edits; nothing, where it refused. */
  confirm(mutation: number, answered: readonly Edit[]): void
  /** Takes the edits back; once no other write is in flight, gives all entities that the writes since then have changed. */
  end(mutation: number, write: Write): ReadonlySet<string> | undefined
}

/** What the server said last, and what is shown for it. */
interface Shown {
  readonly truth: unknown
  readonly view: unknown
}

export function createLedger(client: QueryClient, entity: string, node: GraphNode): Ledger {
  const pending = new Map<number, readonly Edit[]>()
  const shown = new Map<string, Shown>()
  let changed = new Set<string>()
  let stopWatching = () => {}

  function refresh(answered: readonly Edit[] = []): void {
    const edits = [...pending.values()].flat()
    for (const query of client.getQueryCache().findAll({ queryKey: [entity] })) {
      if (query.state.data !== undefined) show(query, answered, edits)
    }
  }

  function show(query: Query, answered: readonly Edit[], edits: readonly Edit[]): void {
    const current: unknown = query.state.data
    const known = shown.get(query.queryHash)
    // Whatever stands there and is not ours came from the server meanwhile.
    const before = known !== undefined && known.view === current ? known.truth : current
    const truth = edited(node, query.queryKey, answered, before)
    const next = edited(node, query.queryKey, edits, truth)
    const view = next === current ? current : client.setQueryData(query.queryKey, next)
    shown.set(query.queryHash, { truth, view })
  }

  /** An answer that was under way may come without the edits: they are shown again on top of it. */
  function watch(): () => void {
    const cache = client.getQueryCache()
    return cache.subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual === true) return
      if (cache.get(event.query.queryHash)?.queryKey[0] === entity) refresh()
    })
  }

  /** Nobody looks at the detail of a row that is gone, and nobody shall ask for it again. */
  function forget(answered: readonly Edit[]): void {
    const gone = new Set(answered.filter(({ values }) => values === undefined).map(({ id }) => id))
    client.removeQueries({
      queryKey: [entity, 'detail'],
      type: 'inactive',
      predicate: ({ queryKey }) => gone.has(hashOfKey(node, queryKey[2])),
    })
  }

  return {
    async begin(mutation, { edits }) {
      if (pending.size === 0) stopWatching = watch()
      pending.set(mutation, edits)
      if (edits.length === 0) return
      refresh()
      await client.cancelQueries({ queryKey: [entity], predicate: ({ state }) => state.data !== undefined })
    },
    confirm(mutation, answered) {
      if (pending.has(mutation)) pending.set(mutation, [])
      refresh(answered)
      forget(answered)
    },
    end(mutation, write) {
      for (const each of write.changed) changed.add(each)
      pending.delete(mutation)
      refresh()
      if (pending.size > 0) return undefined
      const all = changed
      changed = new Set()
      shown.clear()
      stopWatching()
      return all
    },
  }
}

/** What a query shows with `edits`; the very same where none of them concerns it. */
function edited(node: GraphNode, key: QueryKey, edits: readonly Edit[], data: unknown): unknown {
  return edits.reduce((before, edit) => editedBy(node, key, edit, before), data)
}

function editedBy(node: GraphNode, key: QueryKey, edit: Edit, data: unknown): unknown {
  const [, kind, subject, scope] = key
  if (!isObject(data)) return data
  if (kind === 'detail') return edit.values && hashOfKey(node, subject) === edit.id ? { ...data, ...edit.values } : data
  if (kind === 'list') return isPage(data) ? editedPage(node, subject, scope, edit, data) : data
  if (kind === 'infinite' && 'pages' in data && Array.isArray(data.pages)) {
    const pages = editedPages(node, subject, edit, data.pages.filter(isPage))
    return pages === undefined ? data : { ...data, pages }
  }
  return data
}

function isPage(page: unknown): page is SomePage {
  return isObject(page) && 'items' in page && Array.isArray(page.items)
}

function editedPages(node: GraphNode, params: unknown, edit: Edit, pages: readonly SomePage[]): readonly SomePage[] | undefined {
  if (edit.created && edit.values && !pages.some((page) => holdsRow(node, edit.id, page))) {
    return insertedIntoPages(node, params, edit.values, pages)
  }
  const after = pages.map((page) => changedPage(node, params, undefined, edit, page))
  return after.every((page, at) => page === pages[at]) ? undefined : after
}

function editedPage(node: GraphNode, params: unknown, scope: unknown, edit: Edit, page: SomePage): SomePage {
  return edit.created && edit.values && !holdsRow(node, edit.id, page)
    ? insertedInto(node, params, scope, edit.values, page)
    : changedPage(node, params, scope, edit, page)
}

function changedPage(node: GraphNode, params: unknown, scope: unknown, edit: Edit, page: SomePage): SomePage {
  const items = mapped(page.items, (row) => {
    if (!isObject(row) || hashKey([keyOf(node, row)]) !== edit.id) return [row]
    if (edit.values === undefined) return []
    const after = { ...row, ...edit.values }
    return isIn(node, params, scope, after) === false ? [] : [after]
  })
  if (items === page.items) return page
  const gone = page.items.length - items.length
  return typeof page.total === 'number' ? { ...page, items, total: page.total - gone } : { ...page, items }
}

/** `flatMap` that gives the list itself back where nothing changed. */
function mapped(list: readonly unknown[], change: (item: unknown) => unknown[]): readonly unknown[] {
  const changed = list.flatMap(change)
  return changed.length === list.length && changed.every((item, at) => item === list[at]) ? list : changed
}
