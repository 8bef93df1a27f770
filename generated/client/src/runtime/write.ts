import { hashKey, type MutationKey } from '@tanstack/react-query'

import { type Graph, type GraphNode, withDependents } from './graph.js'
import { newRow } from './insert.js'
import { hashOfKey, keyOf, property } from './rows.js'
import { isObject } from './url.js'

/** What becomes of one row: it takes `values`, or goes. `id` is its key, hashed; `created`: it was not there before. */
export interface Edit {
  readonly id: string
  readonly values?: object
  readonly created?: boolean
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
export function writeOf(
  graph: Graph,
  key: MutationKey | undefined,
  variables: unknown,
  mutation: number,
): Write | undefined {
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
    edits: node.optimistic ? editsOf(node, operation, variables, mutation) : [],
    answersRow: ROW_OPERATIONS.has(operation) || route?.answersRow === true,
  }
}

const ROW_OPERATIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(['create', 'update', 'replace'])
const LINKS: ReadonlySet<string> = /* @__PURE__ */ new Set(['add', 'remove'])

function deletes(operation: string, variables: unknown): boolean {
  return operation === 'delete' || (operation === 'batch' && listIn(variables, 'delete').length > 0)
}

function editsOf(node: GraphNode, operation: string, variables: unknown, mutation: number): Edit[] {
  switch (operation) {
    case 'create':
      return isObject(variables) ? creation(node, newRow(node, variables, mutation * BATCH)) : []
    case 'update':
      return editOf(node, property(variables, 'id'), property(variables, 'changes'))
    case 'replace':
      return editOf(node, property(variables, 'id'), property(variables, 'payload'))
    case 'delete':
      return [{ id: hashOfKey(node, property(variables, 'id')) }]
    case 'batch':
      return [
        ...listIn(variables, 'create').flatMap((row, index) =>
          isObject(row) ? creation(node, newRow(node, row, mutation * BATCH + index)) : [],
        ),
        ...listIn(variables, 'update').flatMap((row) => editOf(node, keyOf(node, row), row)),
        ...listIn(variables, 'delete').map((item) => ({ id: hashOfDeleted(node, item) })),
      ]
    default:
      return []
  }
}

/** Room for as many new rows under one mutation's number. */
const BATCH = 10_000

/** What the server's answer says of rows. */
export function editsAnswered(write: Write, variables: unknown, answer: unknown): Edit[] {
  const { node, operation } = write
  if (operation === 'batch') return editsOfBatch(node, variables, answer)
  if (operation === 'delete') return editsOf(node, operation, variables, 0)
  if (operation === 'create' && isObject(answer)) return creation(node, answer)
  return write.answersRow ? rowEdit(node, answer) : []
}

function editsOfBatch(node: GraphNode, variables: unknown, answer: unknown): Edit[] {
  const results: readonly unknown[] = Array.isArray(answer) ? answer : []
  const deleted = listIn(variables, 'delete')
  return results.flatMap((result) => {
    if (property(result, 'error') !== undefined) return []
    const row = property(result, 'data')
    if (property(result, 'op') === 'create' && isObject(row)) return creation(node, row)
    if (property(result, 'op') !== 'delete') return rowEdit(node, row)
    return [{ id: hashOfDeleted(node, deleted[Number(property(result, 'index'))]) }]
  })
}

function creation(node: GraphNode, row: object): Edit[] {
  return node.optimistic ? [{ id: hashKey([keyOf(node, row)]), values: row, created: true }] : rowEdit(node, row)
}

function rowEdit(node: GraphNode, row: unknown): Edit[] {
  return editOf(node, keyOf(node, row), row)
}

function editOf(node: GraphNode, id: unknown, values: unknown): Edit[] {
  return isObject(values) ? [{ id: hashOfKey(node, id), values }] : []
}

/** An item of a batch's `delete` is a key; where a version is wanted, an object of the key's fields and that. */
function hashOfDeleted(node: GraphNode, item: unknown): string {
  return hashKey([isObject(item) ? keyOf(node, item) : item])
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = property(value, name)
  return Array.isArray(list) ? list : []
}
