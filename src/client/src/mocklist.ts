import { compareValues } from './insert.js'
import { compareDecimals } from './scalars.js'

/** A row as JSON has it. */
export type Row = Readonly<Record<string, unknown>>

const LIST_PARAMETERS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'count',
  'cursor',
  'include',
  'limit',
  'page',
  'q',
  'sort',
])

/** Whether a list's query finds a row; `search`: the fields that `q` looks into. */
export function matches(row: Row, query: URLSearchParams, search: readonly string[]): boolean {
  const sought = query.get('q')
  const found = sought === null || search.some((field) => contains(row[field], sought))
  return found && [...query].every(([name, operand]) => LIST_PARAMETERS.has(name) || holds(row, name, operand))
}

function holds(row: Row, name: string, operand: string): boolean {
  const at = name.lastIndexOf('__')
  const [field, operator] = at > 0 && !(name in row) ? [name.slice(0, at), name.slice(at + 2)] : [name, 'eq']
  const value = row[field]
  if (operator === 'isnull') return String(value === null) === operand
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return false
  return holdsOf(String(value), operator, operand)
}

function holdsOf(value: string, operator: string, operand: string): boolean {
  switch (operator) {
    case 'eq':
      return value === operand
    case 'ne':
      return value !== operand
    case 'in':
      return split(operand).includes(value)
    case 'contains':
      return contains(value, operand)
    default:
      return ordered(operator, difference(value, operand))
  }
}

function contains(value: unknown, sought: string): boolean {
  return typeof value === 'string' && value.toLowerCase().includes(sought.toLowerCase())
}

/** At the commas that no backslash escapes. */
function split(operand: string): string[] {
  return (operand.match(/(?:\\.|[^\\,])+/g) ?? []).map((item) => item.replace(/\\(.)/g, '$1'))
}

function difference(value: string, operand: string): number {
  const number = /^-?\d+(?:\.\d+)?$/
  return number.test(value) && number.test(operand) ? compareDecimals(value, operand) : compareValues(value, operand)
}

function ordered(operator: string, by: number): boolean {
  if (operator === 'gt') return by > 0
  if (operator === 'gte') return by >= 0
  return operator === 'lt' ? by < 0 : operator === 'lte' && by <= 0
}

/** Which of two rows comes first in an order such as `['-created_at', 'id']`. */
export function compareRows(order: readonly string[], one: Row, other: Row): number {
  for (const each of order) {
    const field = each.replace(/^-/, '')
    const by = compareValues(one[field], other[field])
    if (by !== 0) return each.startsWith('-') ? -by : by
  }
  return 0
}
