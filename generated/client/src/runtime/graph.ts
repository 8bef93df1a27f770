import type { QueryKey } from '@tanstack/react-query'

import type { JsonValue } from './scalars.js'
import { isObject } from './url.js'

/** What the cache has to know of one entity; data, printed from the registry. */
export interface GraphNode {
  /** The fields that tell one row from another. */
  readonly key: readonly string[]
  /** Whether an edit is shown before the server has answered. */
  readonly optimistic: boolean
  /** How its lists are sorted where nobody says. */
  readonly order: readonly string[]
  /** What the fields of a new row hold that its payload leaves out, its key among them; `now`: the moment of writing. */
  readonly blank: Readonly<Record<string, JsonValue>>
  readonly now: readonly string[]
  /** What is sent and never shown. */
  readonly secret: readonly string[]
  /** `ENTITY.RELATION` whose list holds its rows -> the other one's key field -> its own that refers to it. */
  readonly scopes: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Relation -> the entities whose rows it shows: its target, and the one that holds the payload of an n-n. */
  readonly relations: Readonly<Record<string, readonly string[]>>
  /** Entities of whose rows a row may have many, the ones between of an n-n among them. */
  readonly owns: readonly string[]
  /** Entities whose rows go, or lose their ref, when a row goes. */
  readonly dependents: readonly string[]
  /** Custom route that reads -> the entities that it may tell of beside its own; `owned`: all that it owns, and what they own. */
  readonly reads: Readonly<Record<string, readonly string[] | 'owned'>>
  /** Custom route that writes -> the entities that it changes, beside its own, and whether it answers with a row. */
  readonly writes: Readonly<Record<string, CustomWrite>>
}

export interface CustomWrite {
  readonly changes: readonly string[]
  readonly answersRow: boolean
}

/** Entity -> what the cache has to know of it. */
export type Graph = Readonly<Record<string, GraphNode>>

/** `entity` and everything that goes with a row of it. */
export function withDependents(graph: Graph, entity: string): ReadonlySet<string> {
  const reached = new Set([entity])
  // A set grows while it is walked, and the walk goes on to what was added.
  for (const each of reached) {
    for (const dependent of graph[each]?.dependents ?? []) reached.add(dependent)
  }
  return reached
}

/** Whether what is cached under `key` may show a row of one of the `changed` entities. */
export function shows(graph: Graph, key: QueryKey, changed: ReadonlySet<string>): boolean {
  const [entity, kind, subject, more] = key
  const node = typeof entity === 'string' ? graph[entity] : undefined
  if (node === undefined || typeof entity !== 'string') return false
  if (changed.has(entity)) return true
  switch (kind) {
    case 'list':
      return isIncluded(graph, entity, subject, changed) || isRelated(graph, more, changed)
    case 'infinite':
      return isIncluded(graph, entity, subject, changed)
    case 'detail':
      return isIncluded(graph, entity, more, changed)
    case 'route':
      return typeof subject === 'string' && anyOf(toldBy(graph, node, node.reads[subject]), changed)
    default:
      return false
  }
}

/** The scope of a relation's list: another row may have come into it by way of the n-n's payload entity. */
function isRelated(graph: Graph, scope: unknown, changed: ReadonlySet<string>): boolean {
  if (!isObject(scope) || !('of' in scope && 'relation' in scope)) return false
  if (typeof scope.of !== 'string' || typeof scope.relation !== 'string') return false
  return anyOf(graph[scope.of]?.relations[scope.relation], changed)
}

/** The parameters of a read: an embedded row may have changed. */
function isIncluded(graph: Graph, entity: string, params: unknown, changed: ReadonlySet<string>): boolean {
  if (!isObject(params) || !('include' in params) || !Array.isArray(params.include)) return false
  return params.include.some((path) => anyOf(alongPath(graph, entity, String(path)), changed))
}

function toldBy(graph: Graph, node: GraphNode, told: readonly string[] | 'owned' | undefined): readonly string[] {
  if (told !== 'owned') return told ?? []
  return [...node.owns, ...node.owns.flatMap((each) => graph[each]?.owns ?? [])]
}

function anyOf(entities: readonly string[] | undefined, changed: ReadonlySet<string>): boolean {
  return entities?.some((each) => changed.has(each)) ?? false
}

/** The entities that an include path passes: `tasks.queue` of a ticket -> ticket_task, queue. */
function alongPath(graph: Graph, entity: string, path: string): string[] {
  const passed: string[] = []
  let at: string | undefined = entity
  for (const relation of path.split('.')) {
    const targets: readonly string[] = (at === undefined ? undefined : graph[at]?.relations[relation]) ?? []
    passed.push(...targets)
    at = targets[0]
  }
  return passed
}
