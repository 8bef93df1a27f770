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
  batchSamples,
  createSample,
  deleteSample,
  getSample,
  listSamples,
  replaceSample,
  sampleKeys,
  updateSample,
} from './api.js'
import type {
  SampleBatch,
  SampleCreate,
  SampleGetParams,
  SampleListParams,
  SampleReplace,
  SampleUpdate,
} from './types.js'

/** What `useSamples` asks, as options: for `useQuery`, `useQueries` and the like. */
export const sampleListOptions = (params: SampleListParams = {}) =>
  queryOf({
    queryKey: sampleKeys.list(params),
    queryFn: ({ client, signal }) => listSamples(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useSamplesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const sampleInfiniteOptions = (params: SampleListParams = {}) =>
  infiniteQueryOf({
    queryKey: sampleKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listSamples(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useSample` asks, as options: for `useQuery`, `useQueries` and the like. */
export const sampleDetailOptions = (id: number, params: SampleGetParams = {}) =>
  queryOf({
    queryKey: sampleKeys.detail(id, params),
    queryFn: ({ client, signal }) => getSample(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateSample` sends, as options: for `useMutation`. */
export const createSampleOptions = () =>
  mutationOf({
    mutationKey: sampleKeys.write('create'),
    mutationFn: (payload: SampleCreate, { client }) => createSample(httpOf(client), payload),
  })

/** What `useUpdateSample` sends, as options: for `useMutation`. */
export const updateSampleOptions = () =>
  mutationOf({
    mutationKey: sampleKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: SampleUpdate }, { client }) =>
      updateSample(httpOf(client), id, changes),
  })

/** What `useReplaceSample` sends, as options: for `useMutation`. */
export const replaceSampleOptions = () =>
  mutationOf({
    mutationKey: sampleKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: SampleReplace }, { client }) =>
      replaceSample(httpOf(client), id, payload),
  })

/** What `useDeleteSample` sends, as options: for `useMutation`. */
export const deleteSampleOptions = () =>
  mutationOf({
    mutationKey: sampleKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteSample(httpOf(client), id),
  })

/** What `useBatchSamples` sends, as options: for `useMutation`. */
export const batchSamplesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: sampleKeys.write('batch'),
    mutationFn: (request: SampleBatch, { client }) => batchSamples(httpOf(client), request, options),
  })
