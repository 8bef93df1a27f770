import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { byCursor, freshness, httpOf } from '../../runtime/index.js'
import { createLogLine, listLogLines, logLineKeys } from './api.js'
import type { LogLineCreate, LogLineListParams } from './types.js'

export const logLineListOptions = (params: LogLineListParams = {}) =>
  queryOptions({
    queryKey: logLineKeys.list(params),
    queryFn: ({ client, signal }) => listLogLines(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

export const logLineInfiniteOptions = (params: LogLineListParams = {}) =>
  infiniteQueryOptions({
    queryKey: logLineKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listLogLines(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

export const createLogLineOptions = () =>
  mutationOptions({
    mutationKey: logLineKeys.write('create'),
    mutationFn: (payload: LogLineCreate, { client }) => createLogLine(httpOf(client), payload),
  })
