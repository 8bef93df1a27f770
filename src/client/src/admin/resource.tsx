import { useEffect, useState } from 'react'

import type { BoundaryQuery } from '../boundary.js'
import { textOf, valueOf } from '../columns.js'
import type { Page } from '../list.js'
import { type Asked, listingOf } from '../listing.js'
import { DetailPage } from './detail_page.js'
import { CreatePage, EditPage } from './edit_pages.js'
import { ListPage } from './list_page.js'
import { NotFound } from './page.js'
import { Link } from './router.js'
import { CHOICES, type PartsProps, type Resource, type ResourceSpec, type Write } from './spec.js'

export { action } from './actions.js'
export { relation } from './relation.js'

/** An entity in the admin, from its generated parts. What it gives away no longer knows its types, so that all fit one list. */
export function resource<Row extends object, Key, Params, Create, Update>(
  spec: ResourceSpec<Row, Key, Params, Create, Update>,
): Resource {
  const { useList, useOne, create, update } = spec
  const nowhere: BoundaryQuery<never> = { data: undefined, error: null, isFetching: false, refetch: () => new Promise(() => undefined) }
  const useNoList = (): BoundaryQuery<Page<Row>> => nowhere
  const useNone = (): BoundaryQuery<Row> => nowhere
  const useRows = useList ?? useNoList
  const useRow = useOne ?? useNone

  const paramsOf = (asked: Asked) => listingOf<Params>(spec.columns, asked, () => undefined).params
  const keyTexts = (row: object) => spec.key.map((name) => textOfKey(valueOf(row, name)))
  const pathFrom = (parts: readonly string[]) => `/${spec.path}/${parts.map(encodeURIComponent).join('/')}`
  const pathOf = (row: object) => pathFrom(keyTexts(row))
  const titleColumn = spec.columns.find(({ name }) => name === spec.title)
  const titleOf = (row: object) => {
    const title = titleColumn ? textOf(titleColumn, valueOf(row, spec.title)) : ''
    return title === '' || spec.key.includes(spec.title) ? `${spec.label} ${keyTexts(row).join(' ')}` : shortened(title)
  }

  const self: Resource = {
    ...spec,
    canCreate: create !== undefined,
    canRead: useOne !== undefined,
    titleOf,
    keyTextsOf: keyTexts,
    pathOf,
    pathOfKey: (parts) => pathFrom(parts.map(String)),
    ListPage: () => (useList ? <ListPage spec={spec} resource={self} useList={useList} /> : <NotFound />),
    DetailPage: useOne ? Detail : () => <NotFound />,
    CreatePage: () => (create ? <CreatePage spec={spec} create={create} resource={self} /> : <NotFound />),
    EditPage: Edit,
    Count,
    RowLink,
    useChoices: (text, enabled) => useRows(paramsOf({ q: text, limit: CHOICES }), { enabled }),
    useTitle: (parts) => {
      const { data } = useRow(spec.parseKey(parts ?? []), { enabled: parts !== undefined })
      return parts && data ? titleOf(data) : undefined
    },
  }
  return self

  function Detail({ parts }: PartsProps) {
    const id = spec.parseKey(parts)
    return <DetailPage spec={{ ...spec, canEdit: update !== undefined }} resource={self} id={id} query={useRow(id)} />
  }

  function Edit({ parts }: PartsProps) {
    const id = spec.parseKey(parts)
    const query = useRow(id)
    return update ? <EditPage spec={spec} update={update} resource={self} id={id} query={query} /> : <NotFound />
  }

  function Count() {
    const [ready, setReady] = useState(false)
    // After the page itself: what is read first is what people look at.
    useEffect(() => {
      setReady(true)
    }, [])
    const { data, error } = useRows(paramsOf({ limit: 1, count: 'exact' }), { enabled: ready, refetchInterval: false })
    if (error && !data) return <abbr title={error.message}>?</abbr>
    return <>{data?.total?.toLocaleString() ?? '…'}</>
  }

  function RowLink({ row }: { readonly row: object }) {
    const prefetch = spec.usePrefetch?.()
    const found = isRow(row) ? prefetch?.(spec.keyOf(row)) : undefined
    return (
      <Link to={pathOf(row)} {...(found && { prefetch: found })}>
        {titleOf(row)}
      </Link>
    )
  }

  function isRow(row: object): row is Row {
    return spec.key.every((name) => valueOf(row, name) !== undefined)
  }
}

/** What the hook that updates a versioned row takes behind what it does about conflicts. */
export type UpdateCalls<Hook extends (...given: never[]) => unknown> = NonNullable<Parameters<Hook>[1]>

/** A write of many rows over the generated hook of a batch, which takes keys. */
export function deletes<Row, Key, Answer>(
  batch: Write<{ readonly delete: readonly Key[] }, Answer>,
  keyOf: (row: Row) => Key,
): Write<readonly Row[], Answer> {
  const request = (rows: readonly Row[]) => ({ delete: rows.map(keyOf) })
  return {
    isPending: batch.isPending,
    mutate: (rows) => {
      batch.mutate(request(rows))
    },
    mutateAsync: (rows) => batch.mutateAsync(request(rows)),
  }
}

/** A part of an address as a value of an enum; the first one where it is none, which then leads to no row. */
export function oneOf<Value extends string>(values: Readonly<Record<string, Value>>, text: string): Value {
  const all = Object.values(values)
  const found = all.find((value) => value === text) ?? all[0]
  if (found === undefined) throw new TypeError('An enum has values')
  return found
}

/** The first line of a text, as far as it is a title. */
function shortened(text: string): string {
  const whole = text.trim()
  const [beginning = ''] = /^.{0,80}/u.exec(whole) ?? []
  return beginning === whole ? whole : `${beginning.trimEnd()}…`
}

function textOfKey(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
