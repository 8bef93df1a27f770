import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { ApiError } from './error.js'
import { isObject } from './url.js'

/** What a boundary has to know of a query: the result of any hook that reads. */
export type BoundaryQuery<Data> = Pick<UseQueryResult<Data>, 'data' | 'error' | 'isFetching' | 'refetch'>

export interface QueryBoundaryProps<Data> {
  readonly query: BoundaryQuery<Data>
  /** What the data looks like. */
  readonly children: (data: Data) => ReactNode
  /** Shown until there is an answer. */
  readonly loading?: ReactNode
  /** Shown where there is nothing but an error; `retry` asks again. */
  readonly error?: (error: ApiError, retry: () => void) => ReactNode
  /** Shown in place of data that holds nothing; left out, `children` gets it. */
  readonly empty?: ReactNode
  /** What holds nothing; left out: null, a list or a page without items, infinite pages without any. */
  readonly isEmpty?: (data: Data) => boolean
}

/**
 * The four states of a query, each in its place: loading, error with a way to try again, empty, data.
 *
 * Data that is there stays: an error of a later refresh does not take it from the screen.
 *
 * @example
 * <QueryBoundary query={useTickets()} empty={<p>No tickets yet.</p>}>
 *   {(page) => page.items.map((ticket) => <Row key={ticket.id} ticket={ticket} />)}
 * </QueryBoundary>
 */
export function QueryBoundary<Data>({ query, children, isEmpty = holdsNothing, ...shown }: QueryBoundaryProps<Data>) {
  const { data, error, isFetching } = query
  const retry = () => {
    void query.refetch()
  }
  if (data !== undefined) return <>{shown.empty !== undefined && isEmpty(data) ? shown.empty : children(data)}</>
  if (error === null) return <>{shown.loading ?? <p role="status">Loading…</p>}</>
  return <>{shown.error?.(error, retry) ?? <Failure error={error} retry={retry} busy={isFetching} />}</>
}

export interface FailureProps {
  readonly error: ApiError
  readonly retry: () => void
  /** Whether it is being tried again. */
  readonly busy?: boolean
}

/** An error in words, the number to look it up by, and a button to try again. */
export function Failure({ error, retry, busy = false }: FailureProps) {
  return (
    <div className="sg-failure" role="alert">
      <p>{error.message}</p>
      {error.requestId !== undefined && <small>Request {error.requestId}</small>}
      <button type="button" onClick={retry} aria-disabled={busy}>
        {busy ? 'Trying…' : 'Try again'}
      </button>
    </div>
  )
}

function holdsNothing(data: unknown): boolean {
  if (data === null) return true
  if (Array.isArray(data)) return data.length === 0
  if (!isObject(data)) return false
  if ('items' in data) return holdsNothing(data.items)
  return 'pages' in data && Array.isArray(data.pages) && data.pages.every(holdsNothing)
}
