import {
  type ColumnDef,
  rowPaginationFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useEffect, useMemo, useState } from 'react'

import { type BoundaryQuery, Failure } from './boundary.js'
import { type Column, textOf, valueOf } from './columns.js'
import { type FilterInput, TableFilters } from './filters.js'
import type { Page } from './list.js'
import type { Asked, Listing } from './listing.js'

const features = tableFeatures({ rowPaginationFeature, rowSelectionFeature, rowSortingFeature })

/** The rows that are chosen, by their keys as text; they stay chosen on other pages. */
export type Selection<Row> = ReadonlyMap<string, Row>

export interface DataTableProps<Row extends object> {
  /** What the table is of, for those who do not see it: `Tickets`. */
  readonly label: string
  /** What there is to show, filter and sort by: the generated columns. */
  readonly columns: readonly Column[]
  /** Which of them are shown, in this order; left out: all. */
  readonly show?: readonly string[]
  /** From `useListing`, whose `params` the query was asked with. */
  readonly listing: Listing<unknown>
  readonly query: BoundaryQuery<Page<Row>>
  /** What tells one row from another. */
  readonly rowKey: (row: Row) => unknown
  /** What a row is called, for the label of its checkbox. */
  readonly rowLabel?: (row: Row) => string
  /** How to show a field; left out: as text. */
  readonly cells?: Readonly<Record<string, (row: Row) => ReactNode>>
  /** A last cell with what can be done with a row. */
  readonly actions?: (row: Row) => ReactNode
  readonly selection?: Selection<Row>
  readonly onSelect?: (selection: Selection<Row>) => void
  /** Shown where no row matches. */
  readonly empty?: ReactNode
  /** Sizes of pages to choose from. */
  readonly pageSizes?: readonly number[]
  /** Inputs of one's own for filters. */
  readonly filterInputs?: readonly FilterInput[]
  /** What else stands beside search and filters. */
  readonly toolbar?: ReactNode
  /** Whether search and filters stand above the table; they do if left out. */
  readonly filters?: boolean
  /** How many rows a page has where nothing else was asked for. */
  readonly pageSize?: number
}

/**
 * A table of a server's list: the server sorts, filters and pages, the table asks it to.
 *
 * A `<table>` with native buttons, links and checkboxes, so that keyboard and screen reader work as everywhere: the sorted
 * column says so, the page's place in the whole is announced when it changes, and what is shown stays until the next page is
 * there.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, columns, listing, query, rowKey, selection, onSelect, actions, pageSize = 20 } = props
  const { asked, change } = listing
  const page = usePreviousUntil(query)
  const rows = page?.items
  const limit = asked.limit ?? pageSize
  const chosen = useMemo(() => selectionState(selection), [selection])
  const definitions = useDefinitions(props)
  const table = useTable({
    features,
    columns: definitions,
    data: useMemo(() => [...(rows ?? [])], [rows]),
    getRowId: (row) => keyText(rowKey(row)),
    manualSorting: true,
    manualPagination: true,
    rowCount: page?.total ?? -1,
    state: {
      sorting: (asked.sort ?? []).map((order) => ({ id: order.replace(/^-/, ''), desc: order.startsWith('-') })),
      pagination: { pageIndex: (asked.page ?? 1) - 1, pageSize: limit },
      rowSelection: chosen,
    },
    onSortingChange: (next) => {
      const sorting = typeof next === 'function' ? next(table.state.sorting) : next
      change({ sort: sorting.map(({ id, desc }) => (desc ? `-${id}` : id)) })
    },
    onRowSelectionChange: (next) => {
      const picked = typeof next === 'function' ? next(chosen) : next
      const known = new Map([...(selection ?? []), ...(rows ?? []).map((row) => [keyText(rowKey(row)), row] as const)])
      onSelect?.(new Map([...known].filter(([key]) => picked[key] === true)))
    },
  })

  useLastPage(query.isFetching ? undefined : query.data, asked, limit, change)

  const shown = table.getRowModel().rows
  const width = table.getHeaderGroups()[0]?.headers.length ?? 1
  const extra = (onSelect ? 1 : 0) + (actions ? 1 : 0)
  const busy = query.isFetching && query.data !== page
  return (
    <div className="sg-datatable" data-busy={busy}>
      {props.filters !== false && (
        <TableFilters
          columns={columns}
          listing={listing}
          label={label}
          {...(props.filterInputs && { inputs: props.filterInputs })}
        >
          {props.toolbar}
        </TableFilters>
      )}
      <div className="sg-scroll" role="region" aria-label={label} tabIndex={0}>
        <table aria-busy={query.isFetching} aria-rowcount={page?.total ?? -1}>
          <caption>{label}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {onSelect && (
                  <th scope="col" className="sg-check">
                    <Checkbox
                      label="Select all rows of this page"
                      checked={table.getIsAllPageRowsSelected()}
                      mixed={table.getIsSomePageRowsSelected()}
                      onChange={table.getToggleAllPageRowsSelectedHandler()}
                    />
                  </th>
                )}
                {group.headers.map((header) => (
                  <th
                    key={header.id}
                    scope="col"
                    data-kind={kindOf(columns, header.column.id)}
                    aria-sort={SORTED[String(header.column.getIsSorted())]}
                  >
                    {header.column.getCanSort() ? (
                      <button type="button" className="sg-sort" onClick={header.column.getToggleSortingHandler()}>
                        <table.FlexRender header={header} />
                        <span className="sg-arrow" aria-hidden="true" />
                      </button>
                    ) : (
                      <table.FlexRender header={header} />
                    )}
                  </th>
                ))}
                {actions && (
                  <th scope="col" className="sg-actions">
                    <span className="sg-unseen">Actions</span>
                  </th>
                )}
              </tr>
            ))}
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} data-selected={row.getIsSelected()}>
                {onSelect && (
                  <td className="sg-check">
                    <Checkbox
                      label={`Select ${props.rowLabel?.(row.original) ?? row.id}`}
                      checked={row.getIsSelected()}
                      onChange={row.getToggleSelectedHandler()}
                    />
                  </td>
                )}
                {row.getAllCells().map((cell) => (
                  <td key={cell.id} data-kind={kindOf(columns, cell.column.id)}>
                    <table.FlexRender cell={cell} />
                  </td>
                ))}
                {actions && <td className="sg-actions">{actions(row.original)}</td>}
              </tr>
            ))}
            {shown.length === 0 && (
              <tr className="sg-nothing">
                <td colSpan={width + extra}>
                  <Nothing {...props} />
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <Pager
        label={label}
        listing={listing}
        page={page}
        limit={limit}
        {...(props.pageSizes && { sizes: props.pageSizes })}
      />
    </div>
  )
}

const SORTED: Readonly<Record<string, 'ascending' | 'descending'>> = { asc: 'ascending', desc: 'descending' }

function keyText(key: unknown): string {
  return typeof key === 'string' || typeof key === 'number' ? String(key) : JSON.stringify(key)
}

function kindOf(columns: readonly Column[], name: string): string | undefined {
  const column = columns.find((each) => each.name === name)
  // A key is no quantity, to be set against the right.
  if (column?.relation !== undefined || name === 'id') return 'key'
  return column?.kind
}

function selectionState(selection: ReadonlyMap<string, unknown> | undefined): Record<string, true> {
  return Object.fromEntries([...(selection?.keys() ?? [])].map((key) => [key, true] as const))
}

/** What was shown before, until there is something new: a table that collapses between two pages makes one lose one's place. */
function usePreviousUntil<Data>({ data, error }: BoundaryQuery<Data>): Data | undefined {
  const [shown, setShown] = useState(data)
  // What was shown before is no answer to a question that failed.
  const next = data ?? (error === null ? shown : undefined)
  if (next !== shown) setShown(next)
  return next
}

/** The rows of a page may have gone, deleted or by an old bookmark: then the last page that has some is shown. */
function useLastPage(page: Page<unknown> | undefined, asked: Asked, limit: number, change: Listing<unknown>['change']): void {
  const beyond = page?.items.length === 0 && (asked.page ?? 1) > 1
  const last = page?.total === undefined ? 1 : Math.max(1, Math.ceil(page.total / limit))
  useEffect(() => {
    if (beyond) change({ page: last })
  }, [beyond, last, change])
}

function useDefinitions<Row extends object>({ columns, show, cells }: DataTableProps<Row>) {
  return useMemo(() => {
    const wanted = show?.flatMap((name) => columns.filter((column) => column.name === name)) ?? columns
    return wanted.map(
      (column): ColumnDef<typeof features, Row> => ({
        id: column.name,
        header: column.label,
        accessorFn: (row) => valueOf(row, column.name),
        cell: ({ row }) => cells?.[column.name]?.(row.original) ?? textOf(column, valueOf(row.original, column.name)),
        enableSorting: column.sort === true,
        sortDescFirst: false,
        enableMultiSort: true,
      }),
    )
  }, [columns, show, cells])
}

interface CheckboxProps {
  readonly label: string
  readonly checked: boolean
  readonly mixed?: boolean
  readonly onChange: (event: unknown) => void
}

function Checkbox({ label, checked, mixed = false, onChange }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={checked}
      onChange={onChange}
      ref={(box) => {
        if (box) box.indeterminate = mixed && !checked
      }}
    />
  )
}

/** What stands where no row does: it is loading, it failed, or nothing matches. */
function Nothing<Row extends object>({ query, empty, listing }: DataTableProps<Row>) {
  if (query.error && query.data === undefined) {
    return (
      <Failure
        error={query.error}
        busy={query.isFetching}
        retry={() => {
          void query.refetch()
        }}
      />
    )
  }
  if (query.data === undefined) {
    return (
      <div className="sg-skeleton" role="status">
        <span className="sg-unseen">Loading…</span>
      </div>
    )
  }
  const narrowed = listing.asked.where !== undefined || listing.asked.q !== undefined
  if (!narrowed) return <>{empty ?? <p>There is nothing here yet.</p>}</>
  return (
    <div className="sg-empty">
      <p>Nothing matches.</p>
      <button
        type="button"
        onClick={(event) => {
          // The button goes, and must not take the focus with it.
          focusFilters(event.currentTarget)
          listing.change({ where: {}, q: '' })
        }}
      >
        Clear search and filters
      </button>
    </div>
  )
}

function focusFilters(within: Element): void {
  const place = within.closest('.sg-datatable')?.querySelector('.sg-search, .sg-filter-button')
  if (place instanceof HTMLElement) place.focus()
}

interface PagerProps {
  readonly label: string
  readonly listing: Listing<unknown>
  readonly page: Page<unknown> | undefined
  readonly limit: number
  readonly sizes?: readonly number[]
}

function Pager({ label, listing, page, limit, sizes = [10, 20, 50, 100] }: PagerProps) {
  const { asked, change } = listing
  const number = asked.page ?? 1
  const first = (number - 1) * limit + 1
  const count = page?.items.length ?? 0
  const last = first + count - 1
  const total = page?.total
  const more = total === undefined ? page?.next_cursor != null : last < total
  return (
    <nav className="sg-pager" aria-label={`Pages of ${label}`}>
      <p role="status">{count === 0 ? '' : `${first}–${last}${total === undefined ? '' : ` of ${total.toLocaleString()}`}`}</p>
      <label>
        <span>Rows</span>
        <select
          value={limit}
          onChange={(event) => {
            change({ limit: Number(event.target.value) })
          }}
        >
          {[...new Set([...sizes, limit])]
            .sort((one, other) => one - other)
            .map((size) => (
              <option key={size}>{size}</option>
            ))}
        </select>
      </label>
      <PageButton name="Previous page" sign="‹" disabled={number <= 1} onClick={() => { change({ page: number - 1 }) }} />
      <PageButton name="Next page" sign="›" disabled={!more} onClick={() => { change({ page: number + 1 }) }} />
    </nav>
  )
}

interface PageButtonProps {
  readonly name: string
  readonly sign: string
  readonly disabled: boolean
  readonly onClick: () => void
}

/** Not `disabled` but said to be: the focus must not be lost on the last page. */
function PageButton({ name, sign, disabled, onClick }: PageButtonProps) {
  return (
    <button type="button" aria-label={name} aria-disabled={disabled} onClick={disabled ? undefined : onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
