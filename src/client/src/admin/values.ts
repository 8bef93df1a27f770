import type { Column } from '../columns.js'

/** What stands in the inputs of a form: text, by field. A tick is `true` or `false`, a list has an item a line. */
export type Draft = Readonly<Record<string, string>>

/** What is wrong with a form, by field; `''` is the whole. */
export type Faults = Readonly<Record<string, string>>

/** A value as its input has it. */
export function inputOf(column: Column, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value) && isList(column)) return value.map(String).join('\n')
  if (isJson(column)) return JSON.stringify(value, null, 2)
  if (column.kind === 'datetime' && typeof value === 'string') return localMoment(value)
  // An input for times shows nothing at all where there are microseconds.
  if (column.kind === 'time' && typeof value === 'string') return value.slice(0, 'hh:mm:ss.mmm'.length)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** Whether the field's input is a text of JSON. */
export function isJson({ kind }: Column): boolean {
  return kind === 'json' || kind === 'object'
}

/** Whether the field's input has an item a line. */
export function isList(column: Column): boolean {
  return column.many === true && !isJson(column)
}

function localMoment(value: string): string {
  const moment = new Date(value)
  if (Number.isNaN(moment.getTime())) return value
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}

/** What inputs hold, as the API takes it. A field that is left blank is left out, or null where that is a value of its own. */
export function payloadOf(columns: readonly Column[], draft: Draft, before?: Draft): { payload: object; faults: Faults } {
  const payload: [string, unknown][] = []
  const faults: [string, string][] = []
  for (const column of columns) {
    const text = draft[column.name] ?? ''
    if (before !== undefined && text === (before[column.name] ?? '')) continue
    try {
      const value = valueIn(column, text)
      if (value !== undefined) payload.push([column.name, value])
      else if (before !== undefined) payload.push([column.name, ''])
    } catch {
      faults.push([column.name, 'Not valid JSON'])
    }
  }
  return { payload: Object.fromEntries(payload), faults: Object.fromEntries(faults) }
}

/** One input's value; undefined where it says nothing. What is no number stays text, and the schema says so. */
function valueIn(column: Column, text: string): unknown {
  if (isList(column)) return column.nullable === true && text === '' ? null : itemsIn(column, text)
  if (text === '') return column.nullable === true ? null : undefined
  if (isJson(column)) return JSON.parse(text)
  return scalarIn(column, text)
}

function itemsIn(column: Column, text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => scalarIn(column, line))
}

function scalarIn({ kind }: Column, text: string): unknown {
  switch (kind) {
    case 'bool':
      return text === 'true'
    case 'int':
    case 'float': {
      const number = Number(text)
      return text.trim() === '' || Number.isNaN(number) ? text : number
    }
    case 'datetime': {
      const moment = new Date(text)
      return Number.isNaN(moment.getTime()) ? text : moment.toISOString()
    }
    default:
      return text
  }
}

/** Faults by the form's fields: `tags.0` is told at `tags`, with its place; what belongs to no field stands at the top. */
export function faultsOf(
  fields: readonly string[],
  faults: readonly { readonly field: string; readonly message: string }[],
): Faults {
  const told = new Map<string, string>()
  for (const { field, message } of faults) {
    const [first = '', ...within] = field.split('.')
    const place = fields.includes(first) ? first : ''
    const text = place !== '' && within.length > 0 ? `${placeWithin(within)}: ${message}` : message
    const before = told.get(place)
    told.set(place, before === undefined ? text : `${before}. ${text}`)
  }
  return Object.fromEntries(told)
}

/** `1` -> `Item 2`, as people count; `at.x` of an object stays. */
function placeWithin([first = '', ...more]: readonly string[]): string {
  const place = /^\d+$/.test(first) ? `Item ${Number(first) + 1}` : first
  return [place, ...more].join('.')
}
