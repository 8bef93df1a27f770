import type { DefaultError, QueryClient } from '@tanstack/react-query'

import { repeats } from './attempt.js'

/** Where people are told. `sonner.ts` is one; any toast is, that has these two. */
export interface Notifier {
  success(message: string): void
  error(message: string, more?: { readonly retry?: () => void }): void
}

export interface NotifyOptions {
  /** The words for an error; left out: by its kind, in English. Undefined tells nobody. */
  readonly describe?: (error: DefaultError) => string | undefined
}

/** For mutations and queries whose errors are told elsewhere: `useUpdateTicket(silent)`. */
export const silent = { meta: { silent: true } } as const

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: { readonly silent?: boolean } & Record<string, unknown>
    queryMeta: { readonly silent?: boolean } & Record<string, unknown>
  }
}

/**
 * Tells of every error in one place: of each mutation that failed, with a way to try again where that can help; of a query only
 * where there is something on the screen that is now out of date, for else the screen itself tells. Call it after `connect`.
 */
export function notifyErrors(client: QueryClient, notifier: Notifier, { describe = inWords }: NotifyOptions = {}): void {
  const mutations = client.getMutationCache()
  const queries = client.getQueryCache()
  const [ofMutations, ofQueries] = [mutations.config, queries.config]

  mutations.config = {
    ...ofMutations,
    onError: async (error, variables, result, mutation, context) => {
      await ofMutations.onError?.(error, variables, result, mutation, context)
      const { options } = mutation
      if (options.meta?.silent === true) return
      tell(error, () => {
        // A mutation of its own: whoever waited for the first one has been told that it failed.
        const again = mutations.build(client, options)
        repeats(again, mutation)
        again.execute(variables).catch(() => undefined)
      })
    },
  }
  queries.config = {
    ...ofQueries,
    onError: (error, query) => {
      ofQueries.onError?.(error, query)
      if (query.meta?.silent === true || query.state.data === undefined) return
      tell(error, () => {
        query.fetch().catch(() => undefined)
      })
    },
  }

  function tell(error: DefaultError, retry: () => void): void {
    const message = describe(error)
    if (message !== undefined) notifier.error(message, mayHelp(error) ? { retry } : {})
  }
}

/** What one reads of an error: what happened, and what one can do. */
export function inWords(error: DefaultError): string {
  switch (error.kind) {
    case 'network':
      return 'The server could not be reached. Check your connection.'
    case 'timeout':
      return 'The server took too long to answer.'
    case 'parse':
      return 'The server answered in a way that was not understood.'
    case 'validation':
      return error.message
    case 'http':
      return answerInWords(error)
  }
}

function answerInWords({ status = 0, code, message, requestId, faults }: DefaultError): string {
  if (code === 'VERSION_CONFLICT') return 'Somebody else has changed this meanwhile. Look at it again before you save.'
  if (status === 401) return 'You are not signed in, or no longer.'
  if (status === 403) return 'You are not allowed to do this.'
  if (status === 429) return 'Too many requests. Wait a moment.'
  if (status >= 500) return `Something went wrong on the server.${requestId ? ` Its record is ${requestId}.` : ''}`
  return faults.length > 0 ? faults.map((fault) => fault.message).join('; ') : message
}

/** Whether trying again can help: a fault of ours stays one however often it is sent. */
export function mayHelp(error: DefaultError): boolean {
  return error.retryable || (error.status ?? 0) >= 500
}
