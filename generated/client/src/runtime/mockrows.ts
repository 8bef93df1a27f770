import * as z from 'zod'

import type { FieldFault } from './error.js'
import type { GraphNode } from './graph.js'
import { newRow } from './insert.js'
import type { Row } from './mocklist.js'
import type { Mock, MockRelation, Parser } from './mocks.js'
import { entries, isObject } from './url.js'

/** The rows of a mocked API, and what its writes do to them. */

export interface Table {
  readonly mock: Mock<object>
  readonly node: GraphNode
  rows: readonly Row[]
  /** The last number that a sample was made of. */
  made: number
}

export interface Store {
  readonly tables: ReadonlyMap<string, Table>
  /** The rows of tables without an entity: who is joined to whom. */
  readonly between: Map<string, readonly Row[]>
}

/** What the API answers with its status. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly details: unknown

  constructor(status: number, code: string, message: string, details: unknown = null) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
  }
}

// ── Reading ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export function tableOf(store: Store, entity: string): Table {
  const table = store.tables.get(entity)
  if (table === undefined) throw new TypeError(`${entity} is not mocked`)
  return table
}

function rowsOf(store: Store, name: string): readonly Row[] {
  return store.tables.get(name)?.rows ?? store.between.get(name) ?? []
}

function find({ rows, node }: Table, key: readonly unknown[]): Row | undefined {
  return rows.find((row) => node.key.every((field, at) => String(row[field]) === String(key[at])))
}

export function existing(table: Table, key: readonly unknown[]): Row {
  const row = find(table, key)
  if (row) return row
  const { entity } = table.mock
  const id = key.join(', ')
  throw new Refused(404, `${entity.toUpperCase()}_NOT_FOUND`, `${entity} ${id} not found`, { entity, id })
}

/** `git_tag` -> `git tag`, as the server's messages have it. */
function words(entity: string): string {
  return entity.replace(/_+/g, ' ').trim()
}

/** `agent` -> `an agent`. */
function withArticle(entity: string): string {
  return `${/^[aeio]/.test(entity) ? 'an' : 'a'} ${words(entity)}`
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function related(store: Store, { mock }: Table, row: Row, name: string): readonly Row[] {
  const relation = mock.relations[name]
  if (relation === undefined) return []
  const targets = rowsOf(store, relation.target)
  const { through } = relation
  if (through === undefined) return targets.filter((other) => fits(row, other, relation.fields))
  const links = rowsOf(store, through.rows).filter((link) => fits(row, link, relation.fields))
  return targets.filter((other) => links.some((link) => fits(link, other, through.fields)))
}

/** A row with the relations that `include` names: `['project', 'tasks.queue']`. */
export function embedded(store: Store, table: Table, row: Row, include: readonly string[]): Row {
  const found = new Map<string, unknown>()
  for (const name of new Set(include.map((path) => path.split('.')[0] ?? ''))) {
    const relation = table.mock.relations[name]
    const target = store.tables.get(relation?.target ?? '')
    if (relation === undefined || target === undefined) continue
    const deeper = include.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1))
    const rows = related(store, table, row, name).map((other) => embedded(store, target, other, deeper))
    found.set(name, relation.single ? (rows[0] ?? null) : rows)
  }
  return { ...row, ...Object.fromEntries(found) }
}

// ── Writing ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A new row past the routes, and rows for what it must refer to where `values` does not name it. */
export function added<Shown extends object>(store: Store, mock: Mock<Shown>, values: Partial<Shown>): Shown {
  const table = tableOf(store, mock.entity)
  const parents = new Map<string, unknown>()
  for (const relation of Object.values(mock.relations)) {
    const target = store.tables.get(relation.target)
    const named = Object.keys(relation.fields).some((field) => field in values)
    if (relation.required !== true || named || target === undefined) continue
    const parent = record(added<object>(store, target.mock, {}))
    for (const [own, theirs] of Object.entries(relation.fields)) parents.set(own, parent[theirs])
  }
  const row: Shown = { ...mock.sample(nextNumber(table)), ...Object.fromEntries(parents), ...values }
  table.rows = [...table.rows, record(row)]
  return row
}

/** One whose sample has a key of its own: rows may have been added under keys that somebody chose. */
function nextNumber(table: Table): number {
  let key: readonly unknown[]
  do {
    table.made += 1
    const sample = record(table.mock.sample(table.made))
    key = table.node.key.map((field) => sample[field])
  } while (find(table, key))
  return table.made
}

export function created(store: Store, table: Table, payload: unknown): Row {
  const given = checked(table.mock.schemas.create, payload)
  const number = nextNumber(table)
  const sample = record(table.mock.sample(number))
  const key = table.node.key.filter((field) => !(field in given)).map((field) => [field, sample[field]] as const)
  return stored(store, table, undefined, { ...record(newRow(table.node, given, number)), ...Object.fromEntries(key) })
}

export function updated(store: Store, table: Table, row: Row, payload: unknown, version: string | null): Row {
  const [changes, named] = unversioned(table, payload)
  return changed(store, table, row, checked(table.mock.schemas.update, changes), version ?? named)
}

export function replaced(store: Store, table: Table, row: Row, payload: unknown, version: string | null): Row {
  const [whole, named] = unversioned(table, payload)
  const kept = new Set([...table.node.key, ...table.node.now, ...(table.mock.versioned ? ['version'] : [])])
  const blank = entries(table.node.blank).filter(([field]) => !kept.has(field))
  const given = { ...Object.fromEntries(blank), ...checked(table.mock.schemas.replace, whole) }
  return changed(store, table, row, given, version ?? named)
}

function changed(store: Store, table: Table, row: Row, changes: Row, version: string | null): Row {
  checkVersion(table, row, version)
  const kept = entries(changes).filter(([field]) => !table.node.secret.includes(field))
  return stored(store, table, row, {
    ...row,
    ...Object.fromEntries(kept),
    ...('updated_at' in row && { updated_at: new Date().toISOString() }),
    ...(table.mock.versioned && { version: Number(row.version) + 1 }),
  })
}

/** Of an entity with versions: whether the writer has seen the last one. */
export function checkVersion({ mock: { entity, versioned } }: Table, row: Row, version: string | null): void {
  if (!versioned) return
  if (version === null) throw new Refused(428, 'PRECONDITION_REQUIRED', `Changing ${withArticle(entity)} needs If-Match or a version in the body`, { entity })
  const [expected, actual] = [Number(version.replace(/\D/g, '')), Number(row.version)]
  if (expected === actual) return
  const between = `version ${expected} was expected, ${actual} is stored`
  throw new Refused(409, 'VERSION_CONFLICT', `The ${words(entity)} was changed in between: ${between}`, { entity, expected, actual })
}

function stored(store: Store, table: Table, before: Row | undefined, row: Row): Row {
  for (const relation of Object.values(table.mock.relations)) checkRef(store, relation, row)
  for (const fields of [table.node.key, ...table.mock.unique]) checkUnique(table, fields, before, row)
  table.rows = before ? table.rows.map((other) => (other === before ? row : other)) : [...table.rows, row]
  return row
}

function checkRef(store: Store, relation: MockRelation, row: Row): void {
  const names = Object.keys(relation.fields)
  const told = isRef(relation) && store.tables.has(relation.target) && names.every((field) => row[field] !== null)
  if (!told || rowsOf(store, relation.target).some((other) => fits(row, other, relation.fields))) return
  const message = `refers to ${withArticle(relation.target)} that does not exist`
  throw invalid(names.map((field) => ({ field, code: 'not_found', message })))
}

function checkUnique({ mock: { entity }, rows }: Table, fields: readonly string[], before: Row | undefined, row: Row): void {
  const same = (other: Row) => fields.every((field) => row[field] !== null && other[field] === row[field])
  if (!rows.some((other) => other !== before && same(other))) return
  const message = `${capitalized(withArticle(entity))} with this ${fields.join(' and ')} exists already`
  throw new Refused(409, 'DUPLICATE_ENTITY', message, { entity, field: fields.join(', ') })
}

/** Takes a row away, and what its going means for those that refer to it. */
export function remove(store: Store, table: Table, row: Row): void {
  const { entity } = table.mock
  const followers = [...store.tables.values()].flatMap((other) =>
    Object.values(other.mock.relations)
      .filter((relation) => isRef(relation) && relation.target === entity)
      .map((relation) => ({ other, relation, rows: other.rows.filter((each) => fits(each, row, relation.fields)) })),
  )
  const against = followers.find(({ relation, rows }) => relation.onDelete === 'restrict' && rows.length > 0)
  if (against) {
    const message = `${capitalized(withArticle(against.other.mock.entity))} refers to this ${words(entity)}`
    throw new Refused(409, 'CONFLICT', message, { entity })
  }
  table.rows = table.rows.filter((other) => other !== row)
  for (const { other, relation, rows } of followers) {
    const cleared = Object.fromEntries(Object.keys(relation.fields).map((field) => [field, null]))
    if (relation.onDelete === 'cascade') for (const each of rows) remove(store, other, each)
    else other.rows = other.rows.map((each) => (rows.includes(each) ? { ...each, ...cleared } : each))
  }
}

/** Joins two rows of an n-n, or parts them. */
export function relate(store: Store, table: Table, row: Row, name: string, key: readonly string[], together: boolean): void {
  const relation = table.mock.relations[name]
  if (relation?.through === undefined) return
  const { rows, fields } = relation.through
  const other = existing(tableOf(store, relation.target), key)
  const link = Object.fromEntries([
    ...Object.entries(relation.fields).map(([own, between]) => [between, row[own]] as const),
    ...Object.entries(fields).map(([between, theirs]) => [between, other[theirs]] as const),
  ])
  const others = rowsOf(store, rows).filter((each) => !entries(link).every(([field, value]) => each[field] === value))
  const joined = store.tables.get(rows)
  const made = joined ? { ...record(joined.mock.sample(nextNumber(joined))), ...link } : link
  const links = together ? [...others, made] : others
  if (joined) joined.rows = links
  else store.between.set(rows, links)
}

// ── Payloads ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function checked(schema: Parser | undefined, payload: unknown): Row {
  if (schema === undefined) throw new Refused(405, 'METHOD_NOT_ALLOWED', 'Not allowed here')
  try {
    const given = schema.parse(payload)
    return isObject(given) ? record(given) : {}
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    throw invalid(error.issues.flatMap(faultsOf))
  }
}

/** What stands too much is one fault each, as the API has it. */
function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  const { code, message } = issue
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
  return paths.map((path) => ({ field: path.join('.'), code, message }))
}

/** The refusal of an item as that of the whole that it stands in. */
export function within(place: string, error: Refused): Refused {
  const details: unknown = Array.isArray(error.details)
    ? error.details.map((each: FieldFault) => ({ ...each, field: `${place}.${each.field}` }))
    : error.details
  return new Refused(error.status, error.code, error.message, details)
}

function invalid(faults: readonly FieldFault[]): Refused {
  const [first] = faults
  const message = faults.length === 1 && first ? `${first.field}: ${first.message}` : `${faults.length} invalid values`
  return new Refused(422, 'VALIDATION_ERROR', message, faults)
}

/** A payload without the version that it may name, and that version; elsewhere a field of that name is one like any other. */
export function unversioned({ mock }: Table, payload: unknown): [unknown, string | null] {
  if (!mock.versioned || !isObject(payload)) return [payload, null]
  const { version, ...changes } = record(payload)
  return [changes, typeof version === 'number' ? String(version) : null]
}

// ── Rows ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

export function record(object: object): Row {
  return Object.fromEntries(entries(object))
}

/** Whether it is stored in the row itself. */
function isRef({ onDelete }: MockRelation): boolean {
  return onDelete !== undefined
}

function fits(row: Row, other: Row, fields: MockRelation['fields']): boolean {
  return Object.entries(fields).every(([own, theirs]) => row[own] !== null && row[own] === other[theirs])
}
