import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import {
  batchVictims,
  createVictim,
  deleteVictim,
  getVictim,
  listVictims,
  replaceVictim,
  updateVictim,
  victimKeys,
  victimProbe,
} from './api.js'
import type {
  VictimBatch,
  VictimCreate,
  VictimGetParams,
  VictimListParams,
  VictimReplace,
  VictimUpdate,
} from './types.js'

/** What `useVictims` asks, as options: for `useQuery`, `useQueries` and the like. */
export const victimListOptions = (params: VictimListParams = {}) =>
  queryOf({
    queryKey: victimKeys.list(params),
    queryFn: ({ client, signal }) => listVictims(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useVictimsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const victimInfiniteOptions = (params: VictimListParams = {}) =>
  infiniteQueryOf({
    queryKey: victimKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listVictims(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useVictim` asks, as options: for `useQuery`, `useQueries` and the like. */
export const victimDetailOptions = (id: number, params: VictimGetParams = {}) =>
  queryOf({
    queryKey: victimKeys.detail(id, params),
    queryFn: ({ client, signal }) => getVictim(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateVictim` sends, as options: for `useMutation`. */
export const createVictimOptions = () =>
  mutationOf({
    mutationKey: victimKeys.write('create'),
    mutationFn: (payload: VictimCreate, { client }) => createVictim(httpOf(client), payload),
  })

/** What `useUpdateVictim` sends, as options: for `useMutation`. */
export const updateVictimOptions = () =>
  mutationOf({
    mutationKey: victimKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: VictimUpdate }, { client }) =>
      updateVictim(httpOf(client), id, changes),
  })

/** What `useReplaceVictim` sends, as options: for `useMutation`. */
export const replaceVictimOptions = () =>
  mutationOf({
    mutationKey: victimKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: VictimReplace }, { client }) =>
      replaceVictim(httpOf(client), id, payload),
  })

/** What `useDeleteVictim` sends, as options: for `useMutation`. */
export const deleteVictimOptions = () =>
  mutationOf({
    mutationKey: victimKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteVictim(httpOf(client), id),
  })

/** What `useBatchVictims` sends, as options: for `useMutation`. */
export const batchVictimsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: victimKeys.write('batch'),
    mutationFn: (request: VictimBatch, { client }) => batchVictims(httpOf(client), request, options),
  })

/** What `useVictimProbe` asks, as options: for `useQuery`, `useQueries` and the like. */
export const victimProbeOptions = () =>
  queryOf({
    queryKey: victimKeys.read('probe', {}),
    queryFn: ({ client, signal }) => victimProbe(httpOf(client), { signal }),
    ...freshness.moderate,
  })
