import { entries, isObject } from './url.js'

/** What a list does where it is not told: such parameters are left out of keys, so that equal lists share an entry. */
export interface ListDefaults {
  readonly limit: number
  readonly sort: readonly string[]
}

/** A list as a relation of one row: whose, and under which name. */
export interface Scope {
  readonly of: string
  readonly id: unknown
  readonly relation: string
}

/**
 * The query keys of one entity, from the general to the particular, so that a prefix names all below it. They hold
 * nothing but JSON; parameters that change nothing are left out.
 */
export function entityKeys<const Name extends string>(name: Name, defaults: ListDefaults) {
  return {
    /** Everything about the entity. */
    all: [name] as const,
    /** Every list of one page. */
    lists: [name, 'list'] as const,
    list: (params: object) => [name, 'list', essential(params, defaults)] as const,
    /** The rows related to another one; it lives here, beside the lists that hold the same rows. */
    related: (params: object, scope: Scope) => [name, 'list', essential(params, defaults), scope] as const,
    infinites: [name, 'infinite'] as const,
    infinite: (params: object) =>
      [name, 'infinite', essential({ ...params, cursor: null, page: null }, defaults)] as const,
    details: [name, 'detail'] as const,
    detail: <Key>(id: Key, params: object) => [name, 'detail', id, essential(params, defaults)] as const,
    /** A custom route that reads. */
    read: (route: string, variables: object) => [name, 'route', route, variables] as const,
    /** A mutation; the operation says what becomes of the cache. */
    write: (operation: string) => [name, operation] as const,
    /** A custom route that writes. */
    call: (route: string) => [name, 'route', route] as const,
    /** A mutation of which rows belong to which. */
    link: (operation: 'add' | 'remove', relation: string) => [name, operation, relation] as const,
  }
}

/** The parameters that change the answer, in a canonical form. */
function essential(params: object, defaults: ListDefaults): object {
  const kept = entries(params).flatMap(([name, value]): [string, unknown][] => {
    const plain = canonical(name, value)
    return isDefault(name, plain, defaults) ? [] : [[name, plain]]
  })
  return Object.fromEntries(kept)
}

function canonical(name: string, value: unknown): unknown {
  if (name === 'include' && Array.isArray(value)) return value.map(String).sort()
  if (name === 'where' && isObject(value)) {
    return Object.fromEntries(entries(value).filter(([, filter]) => filter !== undefined))
  }
  return value
}

function isDefault(name: string, value: unknown, defaults: ListDefaults): boolean {
  if (value === undefined || value === null || value === '') return true
  if (name === 'limit') return value === defaults.limit
  if (name === 'count') return value === 'none'
  if (name === 'sort' && Array.isArray(value)) return value.join() === defaults.sort.join() || value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}
