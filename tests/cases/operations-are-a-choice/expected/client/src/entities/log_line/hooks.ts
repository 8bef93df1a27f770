import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'

import { type QueryExtras, useInvalidate, type WriteExtras } from '../../runtime/index.js'
import { createLogLineOptions, logLineInfiniteOptions, logLineListOptions } from './queries.js'
import type { LogLineListParams } from './types.js'

/** One page of the log lines that match: `GET /api/log-lines`. */
export const useLogLines = (params?: LogLineListParams, extras?: QueryExtras) =>
  useQuery({ ...logLineListOptions(params), ...extras })

export const useSuspenseLogLines = (params?: LogLineListParams) =>
  useSuspenseQuery(logLineListOptions(params))

export const useLogLinesInfinite = (params?: LogLineListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...logLineInfiniteOptions(params), ...extras })

export const useSuspenseLogLinesInfinite = (params?: LogLineListParams) =>
  useSuspenseInfiniteQuery(logLineInfiniteOptions(params))

/** Creates a new log line: `POST /api/log-lines`. */
export const useCreateLogLine = (extras?: WriteExtras<typeof createLogLineOptions>) =>
  useMutation({ ...createLogLineOptions(), ...extras })

/** A function that asks again for all that may show one of them. */
export const useInvalidateLogLines = () => useInvalidate('log_line')
