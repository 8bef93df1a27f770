import { entries, isObject } from './url.js'

/** The types of the registry, as tables and forms tell them apart. */
export type Kind =
  | 'str'
  | 'text'
  | 'int'
  | 'int64'
  | 'float'
  | 'decimal'
  | 'bool'
  | 'date'
  | 'time'
  | 'datetime'
  | 'duration'
  | 'uuid'
  | 'email'
  | 'url'
  | 'bytes'
  | 'json'
  | 'enum'
  | 'object'

/** One field of an entity as people see it; data, printed from the registry. */
export interface Column {
  /** The property of a row. */
  readonly name: string
  readonly label: string
  readonly kind: Kind
  /** A list of such values. */
  readonly many?: boolean
  readonly nullable?: boolean
  readonly description?: string
  /** A value as one would send it. */
  readonly example?: unknown
  /** The values of an enum and what people read for each. */
  readonly values?: Readonly<Record<string, string>>
  /** The relation whose key it holds, or a part of it; the row stands under this name where `include` asked for it. */
  readonly relation?: string
  /** Whether the server sorts by it. */
  readonly sort?: boolean
  /** Whether the server filters by it. */
  readonly filter?: boolean
  /** Whether `q` looks into it. */
  readonly search?: boolean
}

/** The columns of a row type: each names one of its properties. */
export type ColumnsOf<Row> = readonly ColumnOf<keyof Row & string>[]

interface ColumnOf<Name extends string> extends Column {
  readonly name: Name
}

/** The value of a row's property, for all we know. */
export function valueOf(row: unknown, name: string): unknown {
  return isObject(row) ? entries(row).find(([key]) => key === name)?.[1] : undefined
}

/** A value as one line of text: enums by their labels, moments and numbers as the reader's language has them. */
export function textOf(column: Column, value: unknown, language?: string): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((item) => textOf(column, item, language)).join(', ')
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return column.relation ? String(value) : numberText(value, column, language)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (column.kind === 'enum') return column.values?.[value] ?? value
  if (column.kind === 'datetime') return momentText(value, { dateStyle: 'medium', timeStyle: 'short' }, language)
  if (column.kind === 'time') return value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  if (column.kind === 'decimal' || column.kind === 'int64') return isNumeral(value) && !column.relation ? numberText(value, column, language) : value
  if (column.kind === 'duration') return durationText(value, language)
  // A day has no time zone: it is the same day everywhere.
  if (column.kind === 'date') return momentText(value, { dateStyle: 'medium', timeZone: 'UTC' }, language)
  return value
}

type Numeral = `${number}`

function isNumeral(text: string): text is Numeral {
  return /^-?\d+(\.\d+)?$/.test(text)
}

function numberText(value: number | Numeral, column: Column, language: string | undefined): string {
  // What tells rows apart is no quantity, and is searched for as it is written.
  if (column.name === 'id') return String(value)
  // A text keeps all of its digits, the zeros that say how exact it is among them; as a number it would not.
  const minimumFractionDigits = typeof value === 'string' ? (value.split('.')[1]?.length ?? 0) : 0
  return new Intl.NumberFormat(language, { minimumFractionDigits, maximumFractionDigits: Math.max(20, minimumFractionDigits) }).format(value)
}

const DURATION = /^(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/

/** `P1DT1H30M` -> `1 day 1:30:00`. */
function durationText(value: string, language: string | undefined): string {
  const [whole, sign = '', ...parts] = DURATION.exec(value) ?? []
  if (whole === undefined) return value
  const [weeks = 0, rest = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(0, 5).map((part: string | undefined) => Number(part ?? 0))
  const days = weeks * 7 + rest
  const total = hours * 3600 + minutes * 60 + seconds
  const fraction = (parts[5] ?? '').replace(/0+$/, '')
  const two = (count: number) => String(Math.floor(count)).padStart(2, '0')
  const clock = `${Math.floor(total / 3600)}:${two((total % 3600) / 60)}:${two(total % 60)}${fraction === '' ? '' : `.${fraction}`}`
  if (days === 0) return sign + clock
  const inDays = new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days)
  return sign + (total === 0 && fraction === '' ? inDays : `${inDays} ${clock}`)
}

function momentText(value: string, how: Intl.DateTimeFormatOptions, language: string | undefined): string {
  const moment = new Date(value)
  return Number.isNaN(moment.getTime()) ? value : new Intl.DateTimeFormat(language, how).format(moment)
}
