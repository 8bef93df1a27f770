import { hashKey, type QueryClient } from '@tanstack/react-query'
import type { ProfilerOnRenderCallback } from 'react'

/** One thing that took time. */
export interface Timing {
  readonly kind: 'query' | 'mutation' | 'render'
  /** `ticket/list`, `ticket/update`, or the Profiler's id. */
  readonly name: string
  /** Milliseconds since the page began. */
  readonly at: number
  /** Milliseconds. */
  readonly took: number
  readonly failed: boolean
}

export interface Summary {
  readonly kind: Timing['kind']
  readonly name: string
  readonly count: number
  readonly failed: number
  readonly median: number
  /** Nine in ten took no longer. */
  readonly p90: number
}

export interface Report {
  /** The slowest first. */
  readonly summaries: readonly Summary[]
  /** Reads that were answered from the cache, and all of them. */
  readonly hits: number
  readonly reads: number
  /** `hits / reads`; 0 before the first. */
  readonly hitRate: number
}

export interface Monitor {
  /** For `<Profiler id="tickets" onRender={monitor.onRender}>`. */
  readonly onRender: ProfilerOnRenderCallback
  /** What is remembered, from the oldest to the newest. */
  readonly timings: () => readonly Timing[]
  readonly report: () => Report
  /** Writes the report to the console, as a table. */
  readonly print: () => void
  readonly stop: () => void
}

/**
 * Times what a client reads and writes. It is an entry point of its own, so who does not call it pays nothing.
 *
 * @param options.size how many timings are remembered; 1,000 if left out
 */
export function monitor(client: QueryClient, { size = 1_000 }: { readonly size?: number } = {}): Monitor {
  const ring: Timing[] = []
  const started = new Map<string, number>()
  let [next, hits, reads] = [0, 0, 0]

  function remember(timing: Timing): void {
    ring[next % size] = timing
    next += 1
  }

  function begin(id: string): void {
    if (!started.has(id)) started.set(id, performance.now())
  }

  function end(kind: 'query' | 'mutation', id: string, name: string, failed: boolean): void {
    const at = started.get(id)
    if (at === undefined) return
    started.delete(id)
    remember({ kind, name, at, took: performance.now() - at, failed })
  }

  const stopQueries = client.getQueryCache().subscribe((event) => {
    const id = event.query.queryHash
    const queryKey: unknown = event.query.queryKey
    if (event.type === 'observerAdded') {
      reads += 1
      if (!event.query.isStale()) hits += 1
    }
    if (event.type !== 'updated') return
    const { action } = event
    if (action.type === 'fetch') begin(id)
    else if (action.type === 'error') end('query', id, nameOf(queryKey), true)
    // What somebody put there is no answer.
    else if (action.type === 'success' && action.manual !== true) end('query', id, nameOf(queryKey), false)
  })
  const stopMutations = client.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated') return
    const { mutationId, options } = event.mutation
    const { type } = event.action
    if (type === 'pending') begin(String(mutationId))
    else if (type === 'success' || type === 'error') {
      end('mutation', String(mutationId), nameOf(options.mutationKey ?? []), type === 'error')
    }
  })

  const timings = () => (next <= size ? [...ring] : [...ring.slice(next % size), ...ring.slice(0, next % size)])
  const report = (): Report => ({ summaries: summariesOf(ring), hits, reads, hitRate: reads === 0 ? 0 : hits / reads })

  return {
    onRender: (id, _phase, took, _base, at) => {
      remember({ kind: 'render', name: id, at, took, failed: false })
    },
    timings,
    report,
    print: () => {
      const { summaries, hitRate } = report()
      console.table(summaries)
      console.info(`${(hitRate * 100).toFixed(0)} % of the reads were answered from the cache`)
    },
    stop: () => {
      stopQueries()
      stopMutations()
    },
  }
}

/** The entity and what is done with it; the rest of a key tells one row from another. */
function nameOf(key: unknown): string {
  const parts: readonly unknown[] = Array.isArray(key) ? key : []
  return parts
    .slice(0, 2)
    .map((part) => (typeof part === 'string' ? part : hashKey([part])))
    .join('/')
}

function summariesOf(timings: readonly Timing[]): Summary[] {
  const groups = new Map<string, Timing[]>()
  for (const timing of timings) {
    const name = `${timing.kind} ${timing.name}`
    groups.set(name, [...(groups.get(name) ?? []), timing])
  }
  return [...groups.values()].flatMap(summary).sort((one, other) => other.median - one.median)
}

function summary(group: readonly Timing[]): Summary[] {
  const [first] = group
  if (first === undefined) return []
  const sorted = group.map(({ took }) => took).sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  const failed = group.filter((timing) => timing.failed).length
  return [{ kind: first.kind, name: first.name, count: group.length, failed, median: at(0.5), p90: at(0.9) }]
}
