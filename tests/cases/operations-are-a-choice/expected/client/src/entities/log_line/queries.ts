import { byCursor, freshness, httpOf, infiniteQueryOf, mutationOf, queryOf } from '../../runtime/index.js'
import { createLogLine, listLogLines, logLineKeys } from './api.js'
import type { LogLineCreate, LogLineListParams } from './types.js'

export const logLineListOptions = (params: LogLineListParams = {}) =>
  queryOf({
    queryKey: logLineKeys.list(params),
    queryFn: ({ client, signal }) => listLogLines(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

export const logLineInfiniteOptions = (params: LogLineListParams = {}) =>
  infiniteQueryOf({
    queryKey: logLineKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listLogLines(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

export const createLogLineOptions = () =>
  mutationOf({
    mutationKey: logLineKeys.write('create'),
    mutationFn: (payload: LogLineCreate, { client }) => createLogLine(httpOf(client), payload),
  })
