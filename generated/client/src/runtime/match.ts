import { entries, isObject } from './url.js'

/**
 * Whether a row may still be in a list: false only where a filter surely leaves it out. What depends on the database's order
 * or folding of text is for the server to say.
 */
export function mayMatch(params: unknown, row: object): boolean {
  if (!isObject(params) || !('where' in params) || !isObject(params.where)) return true
  const values = new Map(entries(row))
  return entries(params.where).every(([field, filter]) => !values.has(field) || holds(filter, values.get(field)))
}

function holds(filter: unknown, value: unknown): boolean {
  if (!isObject(filter)) return value === filter
  return entries(filter).every(([operator, operand]) => holdsOne(operator, operand, value))
}

function holdsOne(operator: string, operand: unknown, value: unknown): boolean {
  switch (operator) {
    case 'eq':
      return value === operand
    case 'ne':
      return value !== operand
    case 'in':
      return !Array.isArray(operand) || operand.includes(value)
    case 'isnull':
      return (value === null) === operand
    default:
      return true
  }
}
