import type { Graph } from './graph.js'
import type { Method } from './http.js'
import { compareRows, matches, type Row } from './mocklist.js'
import {
  added,
  checkVersion,
  created,
  embedded,
  existing,
  record,
  Refused,
  relate,
  related,
  remove,
  replaced,
  type Store,
  type Table,
  tableOf,
  unversioned,
  updated,
  within,
} from './mockrows.js'
import { isObject } from './url.js'

/**
 * The API in memory, for tests, for stories, and for pages that are made before their server: the same routes, envelope, checks
 * and error codes, without network and database.
 *
 * Text is compared as JavaScript does it, so order and search differ from a database's where letters are not ASCII. What the
 * types of the client cannot say, such as an unknown parameter, is not refused. Custom routes are not answered: what they do
 * is written by hand.
 */

/** Fields of one row -> the fields of another one that hold the same. */
type Join = Readonly<Record<string, string>>

/** What a route does; `related` reads a relation, `relate` and `part` change an n-n. */
type Deed = 'list' | 'get' | 'create' | 'update' | 'replace' | 'delete' | 'batch' | 'related' | 'relate' | 'part' | 'custom'

export interface MockRoute {
  readonly method: Method
  /** `/api/tickets/:id`; its parameters are the key's parts in their order. */
  readonly path: string
  readonly does: Deed
  readonly relation?: string
}

/** A relation: to the one that it refers to, to those that refer to it, or through rows that refer to both. */
export interface MockRelation {
  readonly target: string
  readonly fields: Join
  /** Whether there is one at most. */
  readonly single: boolean
  /** Whose rows are between, and how those fit the target's; a table without an entity goes by the table's name. */
  readonly through?: { readonly rows: string; readonly fields: Join }
  /** Of a ref: whether there must be one. */
  readonly required?: boolean
  /** Of a ref: what becomes of this row when that one goes. */
  readonly onDelete?: 'cascade' | 'restrict' | 'set_null'
}

/** What a mocked API has to know of an entity; data, printed from the registry. */
export interface Mock<Shown extends object> {
  readonly entity: string
  /** A row: another for another number, the same for the same. */
  readonly sample: (number: number) => Shown
  readonly routes: readonly MockRoute[]
  readonly relations: Readonly<Record<string, MockRelation>>
  readonly unique: readonly (readonly string[])[]
  /** The fields that `q` looks into. */
  readonly search: readonly string[]
  /** Rows on a page where nobody says. */
  readonly limit: number
  readonly versioned: boolean
  readonly schemas: { readonly create?: Parser; readonly update?: Parser; readonly replace?: Parser }
}

/** As much of a zod schema as a mock needs; to compare more of it would take the compiler long. */
export interface Parser {
  /** @throws {z.ZodError} */
  readonly parse: (value: unknown) => unknown
}

export interface MockApi {
  readonly routes: readonly MockRoute[]
  /** As the API would answer; undefined to what is not mocked. */
  readonly answer: (request: Request) => Promise<Response | undefined>
  /** The same for `createHttpClient({ fetch })`: what is not mocked is not found. */
  readonly fetch: (request: Request) => Promise<Response>
  /** A new row, and rows for what it must refer to where `values` does not name it. */
  readonly add: <Shown extends object>(mock: Mock<Shown>, values?: Partial<Shown>) => Shown
  /** The rows there are, in the order of their making. */
  readonly rows: <Shown extends object>(mock: Mock<Shown>) => Shown[]
  /** Forgets every row. */
  readonly clear: () => void
}

/** The API of these entities, empty. The generated `mockApi()` has all of them. */
export function createMockApi(graph: Graph, mocks: readonly Mock<object>[]): MockApi {
  const tables = new Map<string, Table>()
  for (const mock of mocks) {
    const node = graph[mock.entity]
    if (node) tables.set(mock.entity, { mock, node, rows: [], made: 0 })
  }
  const store: Store = { tables, between: new Map() }
  const routes = mocks
    .flatMap((mock) => mock.routes.map((route) => ({ route, table: tableOf(store, mock.entity), matcher: matcherOf(route) })))
    .sort((one, other) => wildness(one.route) - wildness(other.route))

  async function answer(request: Request): Promise<Response | undefined> {
    const { pathname, searchParams: query } = new URL(request.url)
    for (const { route, table, matcher } of routes) {
      const found = route.method === request.method ? matcher.exec(pathname) : null
      if (found === null) continue
      if (route.does === 'custom') return undefined
      const [key, text] = [found.slice(1).map(decodeURIComponent), await request.text()]
      try {
        const asked = { key, query, version: request.headers.get('If-Match'), body: parsed(text) }
        return Response.json(done(store, table, route, asked), { status: route.does === 'create' ? 201 : 200 })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return refusal(error)
      }
    }
    return undefined
  }

  return {
    routes: routes.map(({ route }) => route),
    answer,
    fetch: async (request) => {
      const message = `No route ${request.method} ${new URL(request.url).pathname} is mocked`
      return (await answer(request)) ?? refusal(new Refused(404, 'ROUTE_NOT_FOUND', message))
    },
    add: (mock, values = {}) => added(store, mock, values),
    rows: (mock) => tableOf(store, mock.entity).rows.map((row) => ({ ...mock.sample(1), ...row })),
    clear: () => {
      store.between.clear()
      for (const table of tables.values()) Object.assign(table, { rows: [], made: 0 })
    },
  }
}

// ── Requests ─────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Asked {
  readonly key: readonly string[]
  readonly query: URLSearchParams
  /** `If-Match`. */
  readonly version: string | null
  readonly body: unknown
}

/** What is answered to a request, once it is done. */
function done(store: Store, table: Table, { does, relation = '' }: MockRoute, { key, query, version, body }: Asked): unknown {
  const own = () => existing(table, key.slice(0, table.node.key.length))
  const one = (row: Row) => ({ success: true, data: embedded(store, table, row, listed(query, 'include')) })
  switch (does) {
    case 'list':
      return page(store, table, table.rows, query)
    case 'get':
      return one(own())
    case 'create':
      return one(created(store, table, body))
    case 'update':
      return one(updated(store, table, own(), body, version))
    case 'replace':
      return one(replaced(store, table, own(), body, version))
    case 'delete':
      checkVersion(table, own(), version ?? unversioned(table, body)[1])
      remove(store, table, own())
      return { success: true, message: 'Deleted' }
    case 'batch':
      return { success: true, data: { results: batch(store, table, body, query.get('atomic') === 'true') } }
    case 'related':
      return shownRelation(store, table, own(), relation, query)
    case 'relate':
    case 'part':
      relate(store, table, own(), relation, key.slice(table.node.key.length), does === 'relate')
      return { success: true, message: 'Done' }
    case 'custom':
      return undefined
  }
}

function page(store: Store, table: Table, rows: readonly Row[], query: URLSearchParams): unknown {
  const limit = Number(query.get('limit') ?? table.mock.limit)
  const order = query.has('sort') ? listed(query, 'sort') : table.node.order
  const found = rows.filter((row) => matches(row, query, table.mock.search)).sort((one, other) => compareRows(order, one, other))
  const start = query.has('page') ? (Number(query.get('page')) - 1) * limit : Number(query.get('cursor') ?? 0)
  const end = start + limit
  const include = listed(query, 'include')
  return {
    success: true,
    data: found.slice(start, end).map((row) => embedded(store, table, row, include)),
    page: {
      limit,
      next_cursor: end < found.length ? String(end) : null,
      ...(query.get('count') === 'exact' && { total: found.length }),
    },
  }
}

function shownRelation(store: Store, table: Table, row: Row, name: string, query: URLSearchParams): unknown {
  const relation = table.mock.relations[name]
  const target = tableOf(store, relation?.target ?? '')
  const rows = related(store, table, row, name)
  if (relation?.single !== true) return page(store, target, rows, query)
  if (rows[0]) return { success: true, data: rows[0] }
  const { entity } = target.mock
  throw new Refused(404, `${entity.toUpperCase()}_NOT_FOUND`, `No ${entity} belongs to it`, { entity })
}

type Operation = 'create' | 'update' | 'delete'

function batch(store: Store, table: Table, body: unknown, atomic: boolean): unknown[] {
  const before = [...store.tables.values()].map((each) => [each, each.rows] as const)
  const requests = isObject(body) ? record(body) : {}
  const itemsOf = (op: Operation): readonly unknown[] => (Array.isArray(requests[op]) ? requests[op] : [])
  return (['create', 'update', 'delete'] as const).flatMap((op) =>
    itemsOf(op).map((item, index) => {
      try {
        return { op, index, ...operated(store, table, op, item) }
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        if (!atomic) return { op, index, status: error.status, error: errorBody(error) }
        for (const [each, rows] of before) each.rows = rows
        throw within(`${op}.${index}`, error)
      }
    }),
  )
}

function operated(store: Store, table: Table, op: Operation, item: unknown): { status: number; data?: Row } {
  if (op === 'create') return { status: 201, data: created(store, table, item) }
  const given = isObject(item) ? record(item) : undefined
  const row = existing(table, given ? table.node.key.map((field) => given[field]) : [item])
  if (op === 'update') {
    const changes = Object.entries(given ?? {}).filter(([field]) => !table.node.key.includes(field))
    return { status: 200, data: updated(store, table, row, Object.fromEntries(changes), null) }
  }
  checkVersion(table, row, unversioned(table, item)[1])
  remove(store, table, row)
  return { status: 200 }
}

function listed(query: URLSearchParams, name: string): string[] {
  return (query.get(name) ?? '').split(',').filter((each) => each !== '')
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    throw new Refused(400, 'MALFORMED_JSON', 'The body is not valid JSON')
  }
}

function refusal(error: Refused): Response {
  return Response.json({ success: false, error: errorBody(error) }, { status: error.status })
}

function errorBody({ code, message, details }: Refused): unknown {
  return { code, message, details, request_id: 'mocked' }
}

// ── Addresses ────────────────────────────────────────────────────────────────────────────────────────────────────────

function matcherOf({ path }: MockRoute): RegExp {
  const pattern = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '([^/]+)')
  return new RegExp(`^${pattern}$`)
}

/** How much of a path is not written out, its beginning counting most: `/tickets/all` goes before `/tickets/:id`. */
function wildness({ path }: MockRoute): number {
  return path.split('/').reduce((sum, part) => sum * 2 + Number(part.startsWith(':')), 0)
}
