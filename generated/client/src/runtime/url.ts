import { ApiError } from './error.js'

/** What may stand in a path or a query. */
export type Scalar = string | number | boolean

/** A path of which every value is percent-encoded, so that none can lead to another resource. */
export function path(parts: TemplateStringsArray, ...values: readonly Scalar[]): string {
  return parts.map((part, at) => part + (at < values.length ? segment(values[at] ?? '') : '')).join('')
}

function segment(value: Scalar): string {
  const text = String(value)
  // URL parsers resolve the first two before anything is sent, even percent-encoded; the third would name the parent.
  if (text === '.' || text === '..' || text === '') {
    throw new ApiError({
      kind: 'validation',
      code: 'VALIDATION_ERROR',
      message: `'${text}' cannot stand in a url as a key`,
    })
  }
  return encodeURIComponent(text)
}

/** `where` and its neighbours as the API's query: `{ where: { status: { in: ['open'] } } }` -> `status__in=open`. */
export function listQuery(params: object): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of entries(params)) {
    if (name === 'where') filters(query, value)
    else if (value !== '') append(query, name, Array.isArray(value) ? value.join(',') : value)
  }
  return query
}

/** A custom route's query: one parameter a property, a list as one parameter an item. */
export function searchQuery(params: object): URLSearchParams {
  const query = new URLSearchParams()
  for (const [name, value] of entries(params)) {
    for (const item of Array.isArray(value) ? value : [value]) append(query, name, item)
  }
  return query
}

/** Parameters of a list; a field called like one is filtered by `NAME__eq`. */
const LIST_PARAMETERS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'count',
  'cursor',
  'include',
  'limit',
  'page',
  'q',
  'sort',
])

function filters(query: URLSearchParams, where: unknown): void {
  if (!isObject(where)) return
  for (const [field, filter] of entries(where)) {
    if (filter === null) query.append(`${field}__isnull`, 'true')
    else if (!isObject(filter)) append(query, LIST_PARAMETERS.has(field) ? `${field}__eq` : field, filter)
    else for (const [operator, value] of entries(filter)) append(query, `${field}__${operator}`, operand(value))
  }
}

function operand(value: unknown): unknown {
  return Array.isArray(value) ? value.map((item) => String(item).replace(/[\\,]/g, '\\$&')).join(',') : value
}

function append(query: URLSearchParams, name: string, value: unknown): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    query.append(name, String(value))
  }
}

/** The properties of an object with what they hold, for all we know. */
export function entries(object: object): [string, unknown][] {
  return Object.entries(object)
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
