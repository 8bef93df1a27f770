import { hashKey, type MutationKey } from '@tanstack/react-query'

import { type Graph, type GraphNode, withDependents } from './graph.js'
import { entries, isObject } from './url.js'

/** What becomes of one row: it takes `values`, or goes. `id` is its key, hashed. */
export interface Edit {
  readonly id: string
  readonly values?: object
}

/** What a mutation means for the cache. */
export interface Write {
  readonly entity: string
  readonly node: GraphNode
  readonly operation: string
  /** Every entity whose rows may be others afterwards. */
  readonly changed: ReadonlySet<string>
  /** What can be shown before the server has answered. */
  readonly edits: readonly Edit[]
  /** Whether the answer is the row as it is now. */
  readonly answersRow: boolean
}

/**
 * The meaning of a mutation by its key, `[entity, operation, ...]`; undefined where the key is not one of an entity. A key of
 * your own that begins with an entity's name means that its rows have changed.
 */
export function writeOf(graph: Graph, key: MutationKey | undefined, variables: unknown): Write | undefined {
  const [entity, operation, subject] = key ?? []
  const node = typeof entity === 'string' ? graph[entity] : undefined
  if (node === undefined || typeof entity !== 'string' || typeof operation !== 'string') return undefined
  const route = operation === 'route' && typeof subject === 'string' ? node.writes[subject] : undefined
  const relation = LINKS.has(operation) && typeof subject === 'string' ? node.relations[subject] : undefined
  const changed = deletes(operation, variables) ? withDependents(graph, entity) : [entity]
  return {
    entity,
    node,
    operation,
    changed: new Set([...changed, ...(route?.changes ?? []), ...(relation ?? [])]),
    edits: node.optimistic ? editsOf(node, operation, variables) : [],
    answersRow: ROW_OPERATIONS.has(operation) || route?.answersRow === true,
  }
}

const ROW_OPERATIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(['create', 'update', 'replace'])
const LINKS: ReadonlySet<string> = /* @__PURE__ */ new Set(['add', 'remove'])

function deletes(operation: string, variables: unknown): boolean {
  return operation === 'delete' || (operation === 'batch' && listIn(variables, 'delete').length > 0)
}

function editsOf(node: GraphNode, operation: string, variables: unknown): Edit[] {
  switch (operation) {
    case 'update':
      return editOf(property(variables, 'id'), property(variables, 'changes'))
    case 'replace':
      return editOf(property(variables, 'id'), property(variables, 'payload'))
    case 'delete':
      return [{ id: hashKey([property(variables, 'id')]) }]
    case 'batch':
      return [
        ...listIn(variables, 'update').flatMap((row) => editOf(keyOf(node, row), row)),
        ...listIn(variables, 'delete').map((item) => ({ id: hashOfDeleted(node, item) })),
      ]
    default:
      return []
  }
}

/** What the server's answer says of rows. */
export function editsAnswered(write: Write, variables: unknown, answer: unknown): Edit[] {
  if (write.operation === 'batch') return editsOfBatch(write.node, variables, answer)
  if (write.operation === 'delete') return editsOf(write.node, 'delete', variables)
  return write.answersRow ? rowEdit(write.node, answer) : []
}

function editsOfBatch(node: GraphNode, variables: unknown, answer: unknown): Edit[] {
  const results: readonly unknown[] = Array.isArray(answer) ? answer : []
  const deleted = listIn(variables, 'delete')
  return results.flatMap((result) => {
    if (property(result, 'error') !== undefined) return []
    if (property(result, 'op') !== 'delete') return rowEdit(node, property(result, 'data'))
    return [{ id: hashOfDeleted(node, deleted[Number(property(result, 'index'))]) }]
  })
}

function rowEdit(node: GraphNode, row: unknown): Edit[] {
  return editOf(keyOf(node, row), row)
}

function editOf(id: unknown, values: unknown): Edit[] {
  return isObject(values) ? [{ id: hashKey([id]), values }] : []
}

/** An item of a batch's `delete` is a key; where a version is wanted, an object of the key's fields and that. */
function hashOfDeleted(node: GraphNode, item: unknown): string {
  return hashKey([isObject(item) ? keyOf(node, item) : item])
}

/** The key of a row: the value of its one key field, or an object of all of them. */
export function keyOf(node: GraphNode, row: unknown): unknown {
  const [first, ...others] = node.key
  if (first === undefined) return undefined
  if (others.length === 0) return property(row, first)
  return Object.fromEntries(node.key.map((field) => [field, property(row, field)]))
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = property(value, name)
  return Array.isArray(list) ? list : []
}

function property(value: unknown, name: string): unknown {
  return isObject(value) ? entries(value).find(([key]) => key === name)?.[1] : undefined
}
