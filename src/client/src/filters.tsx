import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

import { type Column, textOf } from './columns.js'
import type { Asked, Listing } from './listing.js'
import { entries, isObject } from './url.js'

export interface TableFiltersProps {
  readonly columns: readonly Column[]
  readonly listing: Listing<unknown>
  /** What is searched, for those who do not see it. */
  readonly label: string
  /** What else stands beside them. */
  readonly children?: ReactNode
  /** Inputs of one's own. */
  readonly inputs?: readonly FilterInput[]
}

/** An input of one's own for the filters of a few columns, such as to choose a row by its name where they take its key. */
export interface FilterInput {
  readonly label: string
  /** The columns. */
  readonly names: readonly string[]
  /** The input: what they are set to, and how that is changed; undefined takes it back, null asks for rows without. */
  readonly input: (filters: readonly unknown[], onChange: (filters: readonly unknown[]) => void) => ReactNode
  /** What they are set to, in words. */
  readonly told: (filters: readonly unknown[]) => ReactNode
}

/** Search and filters of a list: only what the server offers, and what is in force can be seen and taken back. */
export function TableFilters({ columns, listing, label, children, inputs = [] }: TableFiltersProps) {
  const [open, setOpen] = useState(false)
  const panel = useId()
  const toggle = useRef<HTMLButtonElement>(null)
  const { asked, change } = listing
  const offered = columns.filter((column) => column.filter === true && isFilterable(column))
  const whole = inputs.filter(({ names }) => names.every((name) => offered.some((column) => column.name === name)))
  const ownOf = ({ name }: Column) => whole.find(({ names }) => names.includes(name))
  const filtersOf = (names: readonly string[]) => names.map((name) => asked.where?.[name])
  const set = (names: readonly string[], filters: readonly unknown[]) => {
    change({ where: { ...asked.where, ...Object.fromEntries(names.map((name, at) => [name, filters[at]])) } })
  }
  const active = offered.flatMap((column): Active[] => {
    const own = ownOf(column)
    if (own && isWhole(filtersOf(own.names))) return column.name === own.names[0] ? [{ ...own, told: toldOf(own, filtersOf(own.names)) }] : []
    const filter = asked.where?.[column.name]
    return filter === undefined ? [] : [{ label: column.label, names: [column.name], told: told(column, filter) }]
  })
  return (
    <div className="sg-filters" role="search" aria-label={label}>
      <div className="sg-toolbar">
        {columns.some(({ search }) => search === true) && <SearchBox label={label} asked={asked} change={change} />}
        {offered.length > 0 && (
          <button
            type="button"
            ref={toggle}
            className="sg-filter-button"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => {
              setOpen(!open)
            }}
          >
            Filters
            {active.length > 0 && <span className="sg-count">{active.length}</span>}
          </button>
        )}
        {children}
        {active.map(({ label, names, told }) => (
          <button
            key={names.join()}
            type="button"
            className="sg-chip"
            onClick={() => {
              set(names, [])
              // The button goes, and must not take the focus with it.
              toggle.current?.focus()
            }}
          >
            <span className="sg-unseen">Remove filter</span> <b>{label}</b> {told} <span aria-hidden="true">×</span>
          </button>
        ))}
      </div>
      <div id={panel} className="sg-panel" hidden={!open}>
        {offered.map((column) => {
          const own = ownOf(column)
          if (own === undefined) {
            const onChange = (next: unknown) => {
              set([column.name], [next])
            }
            return <Filter key={column.name} column={column} filter={asked.where?.[column.name]} onChange={onChange} />
          }
          if (own.names[0] !== column.name) return null
          const onChange = (next: readonly unknown[]) => {
            set(own.names, next)
          }
          return (
            <div key={column.name} className="sg-field">
              <span>{own.label}</span>
              {own.input(filtersOf(own.names), onChange)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** A filter that is set, or several that are set together. */
interface Active {
  readonly label: string
  readonly names: readonly string[]
  readonly told: ReactNode
}

/** Whether it asks for a value that could be a key, or a part of one. */
export function isKey(filter: unknown): filter is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof filter)
}

/** Whether one key is asked for, or that there be none. */
function isWhole(filters: readonly unknown[]): boolean {
  return filters.every(isKey) || filters.every(isNull)
}

export function isNull(filter: unknown): filter is null {
  return filter === null
}

function toldOf({ told }: FilterInput, filters: readonly unknown[]): ReactNode {
  return filters.every(isNull) ? 'none' : told(filters)
}

function isFilterable({ kind, many }: Column): boolean {
  return many !== true && kind !== 'json' && kind !== 'object' && kind !== 'bytes'
}

interface SearchBoxProps {
  readonly label: string
  readonly asked: Asked
  readonly change: (change: Asked) => void
}

/** Asks once the typing has paused, or at once on Enter. */
function SearchBox({ label, asked, change }: SearchBoxProps) {
  return (
    <LateInput
      type="search"
      className="sg-search"
      name={`Search ${label.toLowerCase()}`}
      placeholder="Search…"
      value={asked.q ?? ''}
      onSettled={(q) => {
        change({ q })
      }}
    />
  )
}

interface FilterProps {
  readonly column: Column
  readonly filter: unknown
  readonly onChange: (filter: unknown) => void
}

function Filter({ column, filter, onChange }: FilterProps) {
  if (column.kind === 'enum' || column.kind === 'bool') return <Choice column={column} filter={filter} onChange={onChange} />
  if (isRange(column)) return <Range column={column} filter={filter} onChange={onChange} />
  const operator = isText(column) ? 'contains' : 'eq'
  return (
    <label className="sg-field">
      <span>{column.label}</span>
      <LateInput
        type={column.kind === 'int' ? 'number' : 'text'}
        value={inputOf(column, operand(filter, operator))}
        onSettled={(text) => {
          onChange(text === '' ? undefined : { [operator]: column.kind === 'int' ? Number(text) : text })
        }}
      />
    </label>
  )
}

const ANY = ''
const NULL = '\u0000null'

function Choice({ column, filter, onChange }: FilterProps) {
  const values = column.kind === 'bool' ? { true: 'Yes', false: 'No' } : (column.values ?? {})
  const chosen = filter === null ? NULL : typeof filter === 'boolean' || typeof filter === 'string' ? String(filter) : ANY
  return (
    <label className="sg-field">
      <span>{column.label}</span>
      <select
        value={chosen}
        onChange={({ target: { value } }) => {
          if (value === ANY) onChange(undefined)
          else if (value === NULL) onChange(null)
          else onChange(column.kind === 'bool' ? value === 'true' : value)
        }}
      >
        <option value={ANY}>Any</option>
        {Object.entries(values).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
        {column.nullable === true && <option value={NULL}>None</option>}
      </select>
    </label>
  )
}

const INPUTS: Readonly<Partial<Record<Column['kind'], string>>> = {
  date: 'date',
  datetime: 'datetime-local',
  time: 'time',
  int: 'number',
  float: 'number',
}

function isRange({ kind, relation, name }: Column): boolean {
  return relation === undefined && name !== 'id' && (INPUTS[kind] !== undefined || kind === 'decimal' || kind === 'int64')
}

function isText({ kind, relation }: Column): boolean {
  return relation === undefined && ['str', 'text', 'email', 'url'].includes(kind)
}

const BOUNDS = [
  ['gte', 'from'],
  ['lte', 'to'],
] as const

function Range({ column, filter, onChange }: FilterProps) {
  const bound = (operator: 'gte' | 'lte', text: string) => {
    const conditions = isObject(filter) ? filter : {}
    onChange({ ...conditions, [operator]: text === '' ? undefined : wireOf(column, text) })
  }
  return (
    <fieldset className="sg-field sg-range" data-kind={column.kind}>
      <legend>{column.label}</legend>
      {BOUNDS.map(([operator, word]) => (
        <div key={operator} className="sg-bound">
          <span aria-hidden="true">{word}</span>
          <LateInput
            type={INPUTS[column.kind] ?? 'text'}
            name={`${column.label} ${word}`}
            value={inputOf(column, operand(filter, operator))}
            onSettled={(text) => {
              bound(operator, text)
            }}
          />
        </div>
      ))}
    </fieldset>
  )
}

function operand(filter: unknown, operator: string): unknown {
  if (!isObject(filter)) return operator === 'eq' ? filter : undefined
  return entries(filter).find(([name]) => name === operator)?.[1]
}

function wireOf(column: Column, text: string): unknown {
  if (column.kind === 'int' || column.kind === 'float') return Number(text)
  return column.kind === 'datetime' ? new Date(text).toISOString() : text
}

function inputOf(column: Column, value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  if (column.kind !== 'datetime') return String(value)
  const moment = new Date(value)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** A filter in words: `Open`, `≥ 5`, `contains parser`. */
function told(column: Column, filter: unknown): string {
  if (filter === null) return 'none'
  if (!isObject(filter)) return textOf(column, filter)
  return entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([operator, value]) => `${WORDS[operator] ?? operator} ${textOf(column, value)}`.trim())
    .join(', ')
}

const WORDS: Readonly<Record<string, string>> = { gte: '≥', lte: '≤', eq: '', contains: 'contains', ne: 'not' }

interface LateInputProps {
  readonly type: string
  readonly name?: string
  readonly className?: string
  readonly placeholder?: string
  readonly value: string
  readonly onSettled: (value: string) => void
}

/** How long nothing is typed until it is asked for, in milliseconds. */
export const PAUSE = 250

/** An input that speaks once the typing has paused; what comes from outside meanwhile is shown. */
function LateInput({ value, name, onSettled, ...input }: LateInputProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string }>()
  const text = typed?.over === value ? typed.text : value
  useEffect(() => {
    if (text === value) return undefined
    const timer = setTimeout(onSettled, PAUSE, text)
    return () => {
      clearTimeout(timer)
    }
  }, [text, value, onSettled])
  return (
    <input
      {...input}
      aria-label={name}
      value={text}
      onChange={(event) => {
        setTyped({ text: event.target.value, over: value })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && text !== value) onSettled(text)
      }}
    />
  )
}
