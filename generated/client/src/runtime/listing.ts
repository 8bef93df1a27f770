import { useCallback, useMemo, useState } from 'react'

import type { Column } from './columns.js'
import { entries, isObject } from './url.js'

/** What a table may ask a list for, before it is known which list. */
export interface Asked {
  readonly where?: Readonly<Record<string, unknown>>
  readonly sort?: readonly string[]
  readonly include?: readonly string[]
  readonly q?: string
  readonly limit?: number
  readonly page?: number
  readonly count?: 'none' | 'exact'
}

/** What a table shows of a list, and how that is changed. */
export interface Listing<Params> {
  /** For the hook that reads. */
  readonly params: Params
  readonly asked: Asked
  /** Takes `change` over; whatever it is, other rows may match, so the first page is shown, unless it names another. */
  readonly change: (change: Asked) => void
}

/** A listing that lives as long as its component. Keep it elsewhere, such as in the url, with `listingOf`. */
export function useListing<Params>(columns: readonly Column[], initial: Asked = {}): Listing<Params> {
  const [asked, setAsked] = useState<Asked>({ count: 'exact', page: 1, ...initial })
  const change = useCallback((more: Asked) => {
    setAsked((before) => changed(before, more))
  }, [])
  return useMemo(() => listingOf<Params>(columns, asked, change), [columns, asked, change])
}

/** A listing of what is kept elsewhere. What the columns do not offer is left out: an old bookmark must not end in an error. */
export function listingOf<Params>(
  columns: readonly Column[],
  asked: Asked,
  change: (change: Asked) => void,
): Listing<Params> {
  const offered = allowed(columns, asked)
  if (!asksOnlyFor<Params>(columns, offered)) throw new TypeError('A list was asked for what it does not offer')
  return { params: offered, asked: offered, change }
}

/** `asked` with the change; an empty filter, search or order is none. */
export function changed(asked: Asked, change: Asked): Asked {
  const { where, sort, q, ...next } = { ...asked, page: 1, ...change }
  const filters = entries(where ?? {}).filter(([, filter]) => !isBlank(filter))
  return {
    ...next,
    ...(sort !== undefined && sort.length > 0 && { sort }),
    ...(filters.length > 0 && { where: Object.fromEntries(filters) }),
    ...(q !== undefined && q !== '' && { q }),
  }
}

function isBlank(filter: unknown): boolean {
  if (filter === undefined || filter === '') return true
  return isObject(filter) && entries(filter).every(([, operand]) => isBlank(operand))
}

function allowed(columns: readonly Column[], asked: Asked): Asked {
  const where = entries(asked.where ?? {}).filter(([name]) => offers(columns, name, 'filter'))
  const searched = columns.some(({ search }) => search === true)
  return changed(asked, {
    ...(!searched && { q: '' }),
    ...(asked.page !== undefined && { page: asked.page }),
    where: Object.fromEntries(where),
    sort: (asked.sort ?? []).filter((order) => offers(columns, order.replace(/^-/, ''), 'sort')),
  })
}

/** Whether the list with these columns can be asked so: then the question is one of its parameters' type. */
function asksOnlyFor<Params>(columns: readonly Column[], asked: Asked): asked is Asked & Params {
  const sorts = (asked.sort ?? []).every((order) => offers(columns, order.replace(/^-/, ''), 'sort'))
  return sorts && Object.keys(asked.where ?? {}).every((name) => offers(columns, name, 'filter'))
}

function offers(columns: readonly Column[], name: string, what: 'filter' | 'sort'): boolean {
  return columns.some((column) => column.name === name && column[what] === true)
}
