import { useCallback, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'

import type { BatchResult } from '../batch.js'
import type { BoundaryQuery } from '../boundary.js'
import { type Asked, changed, listingOf } from '../listing.js'
import type { Page } from '../list.js'
import type { Column } from '../columns.js'
import { type FilterInput, isKey, isNull } from '../filters.js'
import { DataTable, type Selection } from '../table.js'
import { askedOf, showAsked } from './address.js'
import { Value } from './cells.js'
import { ColumnMenu, useShownColumns } from './column_menu.js'
import { Confirm, Dialog } from './dialog.js'
import { PageFrame } from './page.js'
import { Picker } from './picker.js'
import { fieldsOfRef, Resources } from './resources.js'
import { Link, useAddress } from './router.js'
import type { Resource, ResourceSpec } from './spec.js'
import { notify } from './toasts.js'
import { inSentence, inWords } from './words.js'

export interface ListPageProps<Row extends object, Params> {
  readonly spec: Pick<ResourceSpec<Row, unknown, Params, unknown, unknown>, 'useDeleteMany' | 'pageSize'>
  readonly resource: Resource
  readonly useList: (params: Params) => BoundaryQuery<Page<Row>>
}

/** All rows of an entity: sorted, filtered, searched and paged by the server, as the address says. */
export function ListPage<Row extends object, Params>({ spec, resource, useList }: ListPageProps<Row, Params>) {
  const { search } = useAddress()
  const listing = useMemo(() => {
    const asked = askedOf(new URLSearchParams(search))
    const change = (more: Asked) => {
      showAsked(`/${resource.path}`, changed(asked, more))
    }
    return listingOf<Params>(resource.columns, asked, change)
  }, [search, resource])
  const query = useList(listing.params)
  const [selection, setSelection] = useState<Selection<Row>>(new Map())
  const table = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // With the last chosen row goes what can be done with them, and must not take the focus with it.
    if (selection.size === 0 && document.activeElement === document.body) table.current?.querySelector<HTMLElement>('thead input')?.focus({ preventScroll: true })
  }, [selection])
  const [show, setShow] = useShownColumns(resource)
  const cells = useMemo(() => cellsOf(resource), [resource])
  const filterInputs = useFilterInputs(resource)
  const { useDeleteMany } = spec
  const isBlank = query.data?.items.length === 0 && listing.asked.page === 1 && listing.asked.where === undefined && listing.asked.q === undefined
  const create = resource.canCreate && (
    <Link to={`/${resource.path}/new`} className="button primary">
      New {inSentence(resource.label)}
    </Link>
  )
  return (
    <PageFrame title={resource.labelPlural} lead={resource.description} actions={isBlank ? undefined : create}>
      <div className="card table-card" ref={table}>
        <DataTable
          label={resource.labelPlural}
          columns={resource.columns}
          show={show}
          listing={listing}
          query={query}
          rowKey={resource.pathOf}
          rowLabel={resource.titleOf}
          cells={cells}
          filterInputs={filterInputs}
          pageSize={spec.pageSize}
          toolbar={<ColumnMenu resource={resource} show={show} onChange={setShow} />}
          empty={
            <div className="blank">
              <p>No {inSentence(resource.labelPlural)} yet.</p>
              {create}
            </div>
          }
          {...(useDeleteMany && { selection, onSelect: setSelection })}
        />
      </div>
      {useDeleteMany && selection.size > 0 && (
        <SelectionBar resource={resource} selection={selection} onSelect={setSelection} useDeleteMany={useDeleteMany} />
      )}
    </PageFrame>
  )
}

/** A filter by a key is set by choosing the row, whatever the number of its parts. */
function useFilterInputs(resource: Resource): readonly FilterInput[] {
  const resources = useContext(Resources)
  return useMemo(
    () =>
      resource.columns.flatMap((column): FilterInput[] => {
        const target = resources.get(resource.refs[column.name] ?? '')
        const names = fieldsOfRef(resource, column)
        if (!target || names[0] !== column.name) return []
        const parts = names.flatMap((name) => resource.columns.filter((each) => each.name === name))
        const label = parts.length > 1 ? inWords(column.relation ?? '') : column.label
        return [
          {
            label,
            names,
            input: (filters, onChange) => <RefFilter target={target} label={label} parts={parts} filters={filters} onChange={onChange} />,
            told: (filters) => <RowTitle target={target} parts={filters.map(String)} />,
          },
        ]
      }),
    [resource, resources],
  )
}

interface RefFilterProps {
  readonly target: Resource
  readonly label: string
  readonly parts: readonly Column[]
  readonly filters: readonly unknown[]
  readonly onChange: (filters: readonly unknown[]) => void
}

function RefFilter({ target, label, parts, filters, onChange }: RefFilterProps) {
  const id = useId()
  return (
    <>
      <Picker
        resource={target}
        value={filters.every(isKey) ? filters.map(String) : []}
        clearable
        input={{ id, 'aria-label': label }}
        onChange={(key) => {
          onChange(parts.map((part, at) => partOf(part, key[at])))
        }}
      />
      {parts.every(({ nullable }) => nullable === true) && (
        <label className="sg-none">
          <input
            type="checkbox"
            checked={filters.every(isNull)}
            onChange={(event) => {
              onChange(parts.map(() => (event.target.checked ? null : undefined)))
            }}
          />
          No {inSentence(label)}
        </label>
      )}
    </>
  )
}

/** A part of a key as a filter takes it; undefined where none is chosen. */
function partOf({ kind }: Column, text: string | undefined): unknown {
  if (text === undefined || !['int', 'bool'].includes(kind)) return text
  return kind === 'int' ? Number(text) : text === 'true'
}

/** What the row with this key is called, once that is known. */
function RowTitle({ target, parts }: { readonly target: Resource; readonly parts: readonly string[] }) {
  return <>{target.useTitle(parts) ?? parts.join('/')}</>
}

function cellsOf(resource: Resource) {
  return Object.fromEntries(
    resource.columns.map((column) => [
      column.name,
      (row: object) => {
        if (column.name === resource.title && resource.canRead) return <b className="row-title"><resource.RowLink row={row} /></b>
        return <Value column={column} row={row} of={resource} />
      },
    ]),
  )
}

interface SelectionBarProps<Row extends object> {
  readonly resource: Resource
  readonly selection: Selection<Row>
  readonly onSelect: (selection: Selection<Row>) => void
  readonly useDeleteMany: NonNullable<ResourceSpec<Row, unknown, unknown, unknown, unknown>['useDeleteMany']>
}

const CHUNK = 10

/** What can be done with the chosen rows. */
function SelectionBar<Row extends object>({ resource, selection, onSelect, useDeleteMany }: SelectionBarProps<Row>) {
  const [asking, setAsking] = useState(false)
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>()
  const onProgress = useCallback((done: number, total: number) => {
    setProgress({ done, total })
  }, [])
  const remove = useDeleteMany({ chunkSize: CHUNK, onProgress })
  const count = `${selection.size} ${inSentence(selection.size === 1 ? resource.label : resource.labelPlural)}`

  const run = async () => {
    const rows = [...selection]
    setAsking(false)
    setProgress({ done: 0, total: rows.length })
    try {
      const results = await remove.mutateAsync(rows.map(([, row]) => row))
      onSelect(new Map(rows.filter((_, at) => results[at]?.error !== undefined)))
      tellDeleted(resource, results)
    } catch (error) {
      notify({ kind: 'error', text: error instanceof Error ? error.message : 'It failed', action: { label: 'Try again', run: start } })
    } finally {
      setProgress(undefined)
    }
  }
  const start = () => {
    void run()
  }
  return (
    <div className="selection-bar" role="region" aria-label="Selection">
      <p role="status">{selection.size} selected</p>
      <button
        type="button"
        onClick={() => {
          onSelect(new Map())
        }}
      >
        Clear
      </button>
      <button
        type="button"
        className="danger"
        onClick={() => {
          setAsking(true)
        }}
      >
        Delete {selection.size}…
      </button>
      {asking && (
        <Confirm
          title={`Delete ${count}?`}
          text={
            resource.softDelete === true
              ? 'They are kept, and can be restored by the service, but not from here. What belongs to them may go with them.'
              : 'This cannot be undone. What belongs to them may go with them.'
          }
          action={`Delete ${selection.size}`}
          onConfirm={start}
          onClose={() => {
            setAsking(false)
          }}
        />
      )}
      {progress && (
        <Dialog title={`Deleting ${count}`}>
          <progress aria-label="Progress" value={progress.done} max={progress.total} />
          <p role="status">
            {progress.done} of {progress.total}
          </p>
        </Dialog>
      )}
    </div>
  )
}

function tellDeleted(resource: Resource, results: readonly BatchResult<unknown>[]): void {
  const refused = results.flatMap(({ error }) => (error ? [error] : []))
  const done = results.length - refused.length
  const text = `${done} ${inSentence(done === 1 ? resource.label : resource.labelPlural)} deleted`
  const [first] = refused
  if (first) notify({ kind: 'error', text: `${text}, ${refused.length} refused: ${first.message}` })
  else notify({ kind: 'success', text })
}
