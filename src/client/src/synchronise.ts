import type { QueryClient } from '@tanstack/react-query'

import { repeats } from './attempt.js'
import type { Graph } from './graph.js'
import { createLedger, type Ledger } from './ledger.js'
import { keyOf } from './rows.js'
import { editsAnswered, writeOf } from './write.js'

/**
 * Keeps the cache in step with every mutation of an entity, in the mutation cache's callbacks: those of each mutation stay its
 * caller's. An edit is shown at once, taken back if it is refused, and when the last one in flight has ended all that may
 * show a changed row is asked for again, once.
 */
export function synchronise(
  client: QueryClient,
  graph: () => Graph,
  invalidate: (changed: ReadonlySet<string>) => Promise<void>,
): void {
  const cache = client.getMutationCache()
  const theirs = cache.config
  const ledgers = new Map<string, Ledger>()

  function ledgerOf(entity: string, node: Graph[string]): Ledger {
    const ledger = ledgers.get(entity) ?? createLedger(client, entity, node)
    ledgers.set(entity, ledger)
    return ledger
  }

  cache.config = {
    ...theirs,
    onMutate: async (variables, mutation, context) => {
      repeats(context, mutation)
      const write = writeOf(graph(), mutation.options.mutationKey, variables, mutation.mutationId)
      if (write) await ledgerOf(write.entity, write.node).begin(mutation.mutationId, write)
      await theirs.onMutate?.(variables, mutation, context)
    },
    onSuccess: async (answer, variables, result, mutation, context) => {
      const write = writeOf(graph(), mutation.options.mutationKey, variables, mutation.mutationId)
      if (write) {
        const { entity, node } = write
        ledgerOf(entity, node).confirm(mutation.mutationId, editsAnswered(write, variables, answer))
        if (write.answersRow) client.setQueryData([entity, 'detail', keyOf(node, answer), {}], answer)
      }
      await theirs.onSuccess?.(answer, variables, result, mutation, context)
    },
    onError: async (error, variables, result, mutation, context) => {
      const write = writeOf(graph(), mutation.options.mutationKey, variables, mutation.mutationId)
      // Before anybody is told: who hears of it looks at what is.
      if (write) ledgerOf(write.entity, write.node).confirm(mutation.mutationId, [])
      await theirs.onError?.(error, variables, result, mutation, context)
    },
    onSettled: async (answer, error, variables, result, mutation, context) => {
      const write = writeOf(graph(), mutation.options.mutationKey, variables, mutation.mutationId)
      const changed = write && ledgerOf(write.entity, write.node).end(mutation.mutationId, write)
      if (changed) {
        const refreshed = invalidate(changed)
        // What was shown at once need not be waited for; else the mutation is pending until the screen is right.
        if (write.edits.length === 0) await refreshed
      }
      await theirs.onSettled?.(answer, error, variables, result, mutation, context)
    },
  }
}
