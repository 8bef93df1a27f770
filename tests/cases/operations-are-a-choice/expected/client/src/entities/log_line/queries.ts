import { byCursor, freshness, httpOf, infiniteQueryOf, mutationOf, queryOf } from '../../runtime/index.js'
import { createLogLine, listLogLines, logLineKeys } from './api.js'
import type { LogLineCreate, LogLineListParams } from './types.js'

/** What `useLogLines` asks, as options: for `useQuery`, `useQueries` and the like. */
export const logLineListOptions = (params: LogLineListParams = {}) =>
  queryOf({
    queryKey: logLineKeys.list(params),
    queryFn: ({ client, signal }) => listLogLines(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useLogLinesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const logLineInfiniteOptions = (params: LogLineListParams = {}) =>
  infiniteQueryOf({
    queryKey: logLineKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listLogLines(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useCreateLogLine` sends, as options: for `useMutation`. */
export const createLogLineOptions = () =>
  mutationOf({
    mutationKey: logLineKeys.write('create'),
    mutationFn: (payload: LogLineCreate, { client }) => createLogLine(httpOf(client), payload),
  })
