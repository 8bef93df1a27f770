import { useLayoutEffect, useMemo, useRef } from 'react'

import type { BoundaryQuery } from '../boundary.js'
import { type Column, valueOf } from '../columns.js'
import type { QueryExtras } from '../hooks.js'
import type { Page } from '../list.js'
import { listingOf, useListing } from '../listing.js'
import { DataTable } from '../table.js'
import { entries, isObject } from '../url.js'
import { Value } from './cells.js'
import { Picker } from './picker.js'
import { Link } from './router.js'
import { CHOICES, type Relation, type RelationProps, type Resource, type Write, type WriteCalls } from './spec.js'
import { notify } from './toasts.js'
import { inSentence } from './words.js'

/** Which row belongs to which. */
export interface Linked<Key, TargetKey> {
  readonly id: Key
  readonly target: TargetKey
}

export interface RelationSpec<Key, TargetKey, Params, Row extends object> {
  readonly name: string
  readonly label: string
  readonly target: string
  /** The columns of the target. */
  readonly columns: readonly Column[]
  /** The fields of theirs that point here, in the order of the key; a new one begins with them. */
  readonly through?: readonly string[]
  readonly useRows: (id: Key, params: Params, extras?: QueryExtras) => BoundaryQuery<Page<Row>>
  /** How rows that stand on their own are put among them and taken out again. */
  readonly link?: {
    readonly keyOf: (row: Row) => TargetKey
    readonly parseKey: (parts: readonly string[]) => TargetKey
    readonly useAdd: (calls: WriteCalls<Linked<Key, TargetKey>, void>) => Write<Linked<Key, TargetKey>, void>
    readonly useRemove: (calls: WriteCalls<Linked<Key, TargetKey>, void>) => Write<Linked<Key, TargetKey>, void>
  }
}

/** A relation as the admin shows it: a table of its own on the row's page. */
export function relation<Key, TargetKey, Params, Row extends object>(
  spec: RelationSpec<Key, TargetKey, Params, Row>,
): Relation<Key> {
  const Rows = (props: RelationProps<Key>) => <RelatedRows {...props} spec={spec} />
  const { name, label, target } = spec
  return { name, label, target, Rows }
}

const SIZE = 5

interface RelatedRowsProps<Key, TargetKey, Params, Row extends object> extends RelationProps<Key> {
  readonly spec: RelationSpec<Key, TargetKey, Params, Row>
}

function RelatedRows<Key, TargetKey, Params, Row extends object>(props: RelatedRowsProps<Key, TargetKey, Params, Row>) {
  const { spec, id, target } = props
  const listing = useListing<Params>(spec.columns, { limit: SIZE })
  const query = spec.useRows(id, listing.params)
  const total = query.data?.total
  const { through = [] } = spec
  const show = target.list.filter((name) => !through.includes(name))
  const cells = useMemo(() => cellsOf(target), [target])
  return (
    <section className="card relation" aria-label={spec.label}>
      <header>
        <h2>
          {spec.label} {total !== undefined && <span className="sg-count">{total}</span>}
        </h2>
        {through.length > 0 && target.canCreate && (
          <Link to={`/${target.path}/new?${referringTo(id, through)}`} className="button small">
            New {inSentence(target.label)}
          </Link>
        )}
        {spec.link && <Adder id={id} target={target} spec={spec} link={spec.link} />}
      </header>
      {total === 0 ? (
        <p className="none">None yet.</p>
      ) : (
        <DataTable
          label={spec.label}
          columns={spec.columns}
          show={show}
          listing={listing}
          query={query}
          rowKey={target.pathOf}
          cells={cells}
          pageSizes={[SIZE, 20, 50]}
          filters={false}
          {...(spec.link && { actions: removal(id, spec.link, target) })}
        />
      )}
    </section>
  )
}

/** What a new row that refers to this one begins with. */
function referringTo(id: unknown, through: readonly string[]): string {
  const parts = isObject(id) ? entries(id).map(([, part]) => part) : [id]
  return new URLSearchParams(through.map((name, at) => [name, String(parts[at])])).toString()
}

function cellsOf(target: Resource) {
  return Object.fromEntries(
    target.columns.map((column) => [
      column.name,
      (row: object) =>
        column.name === target.title && target.canRead ? (
          <b className="row-title">
            <target.RowLink row={row} />
          </b>
        ) : (
          <Value column={column} row={row} of={target} />
        ),
    ]),
  )
}

type Linking<Key, TargetKey, Row extends object> = NonNullable<RelationSpec<Key, TargetKey, never, Row>['link']>

interface AdderProps<Key, TargetKey, Params, Row extends object> extends RelatedRowsProps<Key, TargetKey, Params, Row> {
  readonly link: Linking<Key, TargetKey, Row>
}

/** Puts a row among the related ones as soon as it is chosen. */
function Adder<Key, TargetKey, Params, Row extends object>({ id, target, spec, link }: AdderProps<Key, TargetKey, Params, Row>) {
  const add = link.useAdd({ onError: tell })
  const useTaken = (rows: readonly object[]) => useRelated(rows, { id, target, spec })
  return (
    <Picker
      resource={target}
      value={[]}
      clearable={false}
      placeholder={`Add ${inSentence(target.label)}…`}
      input={{ id: `add-${target.name}`, 'aria-label': `Add ${inSentence(target.label)}` }}
      useTaken={useTaken}
      onChange={(key) => {
        add.mutate({ id, target: link.parseKey(key) })
      }}
    />
  )
}

/** Those of the rows that are related already; undefined until that is known. */
function useRelated<Key, TargetKey, Params, Row extends object>(
  rows: readonly object[],
  { id, target, spec }: RelatedRowsProps<Key, TargetKey, Params, Row>,
): ReadonlySet<object> | undefined {
  const where = Object.fromEntries(target.key.map((name) => [name, { in: [...new Set(rows.map((row) => valueOf(row, name)))] }]))
  const { params } = listingOf<Params>(spec.columns, { where, limit: CHOICES }, () => undefined)
  const { data, error } = spec.useRows(id, params, { enabled: rows.length > 0 })
  // Where it cannot be known, all are offered: to add one twice does no harm.
  if (rows.length > 0 && data === undefined && error === null) return undefined
  const related = new Set(data?.items.map(target.pathOf))
  return new Set(rows.filter((row) => related.has(target.pathOf(row))))
}

function removal<Key, TargetKey, Row extends object>(id: Key, link: Linking<Key, TargetKey, Row>, target: Resource) {
  return (row: Row) => <Remover id={id} row={row} link={link} title={target.titleOf(row)} />
}

interface RemoverProps<Key, TargetKey, Row extends object> {
  readonly id: Key
  readonly row: Row
  readonly link: Linking<Key, TargetKey, Row>
  readonly title: string
}

function Remover<Key, TargetKey, Row extends object>({ id, row, link, title }: RemoverProps<Key, TargetKey, Row>) {
  const add = link.useAdd({ onError: tell })
  const remove = link.useRemove({
    onError: tell,
    onSuccess: (_, linked) => {
      notify({ kind: 'success', text: `${title} removed`, action: { label: 'Undo', run: () => { add.mutate(linked) } } })
    },
  })
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const own = button.current
    return () => {
      // It goes with its row, and must not take the focus with it.
      if (own !== null && own === document.activeElement) focusBeside(own)
    }
  }, [])
  return (
    <button
      type="button"
      ref={button}
      className="icon"
      aria-label={`Remove ${title}`}
      onClick={() => {
        remove.mutate({ id, target: link.keyOf(row) })
      }}
    >
      <span aria-hidden="true">×</span>
    </button>
  )
}

/** To what removes the next row, or the one before; where there is no other, to what adds one. */
function focusBeside(remover: Element): void {
  const relation = remover.closest('.relation')
  const all = [...(relation?.querySelectorAll<HTMLElement>('.sg-actions button') ?? [])]
  const at = all.findIndex((each) => each === remover)
  const place = all[at + 1] ?? all[at - 1] ?? relation?.querySelector<HTMLElement>('.picker input')
  place?.focus()
}

function tell(error: Error): void {
  notify({ kind: 'error', text: error.message })
}
