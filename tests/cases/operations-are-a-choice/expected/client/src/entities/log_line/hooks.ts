import {
  type QueryExtras,
  useInfiniteQueryOf,
  useInvalidate,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../../runtime/index.js'
import { createLogLineOptions, logLineInfiniteOptions, logLineListOptions } from './queries.js'
import type { LogLineListParams } from './types.js'

/** One page of the log lines that match: `GET /api/log-lines`. */
export const useLogLines = (params?: LogLineListParams, extras?: QueryExtras) =>
  useQueryOf(logLineListOptions(params), extras)

/** `useLogLines` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseLogLines = (params?: LogLineListParams) =>
  useSuspenseQueryOf(logLineListOptions(params))

/** `useLogLines` that goes on: page after page, one list. */
export const useLogLinesInfinite = (params?: LogLineListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(logLineInfiniteOptions(params), extras)

/** `useLogLinesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseLogLinesInfinite = (params?: LogLineListParams) =>
  useSuspenseInfiniteQueryOf(logLineInfiniteOptions(params))

/** Creates a new log line: `POST /api/log-lines`. */
export const useCreateLogLine = (extras?: WriteExtras<typeof createLogLineOptions>) =>
  useMutationOf(createLogLineOptions(), extras)

/** A function that asks again for all that may show one of them. */
export const useInvalidateLogLines = () => useInvalidate('log_line')
