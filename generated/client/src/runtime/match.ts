import type { GraphNode } from './graph.js'
import { entries, isObject } from './url.js'

/**
 * Whether a row is in a list: undefined where only the server can say, as with what depends on the database's order or folding
 * of text.
 *
 * @param params the list's parameters
 * @param scope whose rows the list holds, where it is a relation's
 */
export function isIn(node: GraphNode, params: unknown, scope: unknown, row: object): boolean | undefined {
  const values = new Map(entries(row))
  const where = isObject(params) && 'where' in params && isObject(params.where) ? entries(params.where) : []
  const searched = isObject(params) && 'q' in params
  return every([
    belongs(node, scope, values),
    searched ? undefined : true,
    ...where.map(([field, filter]) => (values.has(field) ? holds(filter, values.get(field)) : undefined)),
  ])
}

/** False where one is, else undefined where one is. */
function every(verdicts: readonly (boolean | undefined)[]): boolean | undefined {
  if (verdicts.includes(false)) return false
  return verdicts.includes(undefined) ? undefined : true
}

/** Whether the row refers to the one whose relation the list is. */
function belongs(node: GraphNode, scope: unknown, values: ReadonlyMap<string, unknown>): boolean | undefined {
  if (scope === undefined) return true
  if (!isObject(scope) || !('of' in scope && 'relation' in scope && 'id' in scope)) return undefined
  const fields = node.scopes[`${String(scope.of)}.${String(scope.relation)}`]
  if (fields === undefined) return undefined
  const id = isObject(scope.id) ? new Map(entries(scope.id)) : undefined
  return every(
    Object.entries(fields).map(([theirs, own]) =>
      values.has(own) ? values.get(own) === (id ? id.get(theirs) : scope.id) : undefined,
    ),
  )
}

function holds(filter: unknown, value: unknown): boolean | undefined {
  if (!isObject(filter)) return value === filter
  return every(entries(filter).map(([operator, operand]) => operand === undefined || holdsOne(operator, operand, value)))
}

function holdsOne(operator: string, operand: unknown, value: unknown): boolean | undefined {
  switch (operator) {
    case 'eq':
      return value === operand
    case 'ne':
      return value !== operand
    case 'in':
      return Array.isArray(operand) ? operand.includes(value) : undefined
    case 'isnull':
      return (value === null) === operand
    case 'contains':
      return typeof value === 'string' && value.includes(String(operand)) ? true : undefined
    default:
      return typeof value === 'number' && typeof operand === 'number' ? ordered(operator, value - operand) : undefined
  }
}

function ordered(operator: string, difference: number): boolean | undefined {
  switch (operator) {
    case 'gt':
      return difference > 0
    case 'gte':
      return difference >= 0
    case 'lt':
      return difference < 0
    case 'lte':
      return difference <= 0
    default:
      return undefined
  }
}
