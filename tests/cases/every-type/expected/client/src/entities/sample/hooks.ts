import {
  type BatchOptions,
  type QueryExtras,
  useInfiniteQueryOf,
  useInvalidate,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../../runtime/index.js'
import { type PrefetchExtras, usePrefetch } from '../../runtime/prefetch.js'
import {
  batchSamplesOptions,
  createSampleOptions,
  deleteSampleOptions,
  replaceSampleOptions,
  sampleDetailOptions,
  sampleInfiniteOptions,
  sampleListOptions,
  updateSampleOptions,
} from './queries.js'
import type { SampleGetParams, SampleListParams } from './types.js'

/** One page of the samples that match: `GET /api/samples`. */
export const useSamples = (params?: SampleListParams, extras?: QueryExtras) =>
  useQueryOf(sampleListOptions(params), extras)

/** `useSamples` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseSamples = (params?: SampleListParams) =>
  useSuspenseQueryOf(sampleListOptions(params))

/** `useSamples` that goes on: page after page, one list. */
export const useSamplesInfinite = (params?: SampleListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(sampleInfiniteOptions(params), extras)

/** `useSamplesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseSamplesInfinite = (params?: SampleListParams) =>
  useSuspenseInfiniteQueryOf(sampleInfiniteOptions(params))

/** The sample with this key: `GET /api/samples/{id}`. */
export const useSample = (id: number, params?: SampleGetParams, extras?: QueryExtras) =>
  useQueryOf(sampleDetailOptions(id, params), extras)

/** `useSample` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseSample = (id: number, params?: SampleGetParams) =>
  useSuspenseQueryOf(sampleDetailOptions(id, params))

/** Creates a new sample: `POST /api/samples`. */
export const useCreateSample = (extras?: WriteExtras<typeof createSampleOptions>) =>
  useMutationOf(createSampleOptions(), extras)

/** Changes the fields given of the sample with this key, and no other: `PATCH /api/samples/{id}`. */
export const useUpdateSample = (extras?: WriteExtras<typeof updateSampleOptions>) =>
  useMutationOf(updateSampleOptions(), extras)

/**
 * Sets every field of the sample with this key; one that is left out goes back to its default:
 * `PUT /api/samples/{id}`.
 */
export const useReplaceSample = (extras?: WriteExtras<typeof replaceSampleOptions>) =>
  useMutationOf(replaceSampleOptions(), extras)

/** Deletes the sample with this key: `DELETE /api/samples/{id}`. */
export const useDeleteSample = (extras?: WriteExtras<typeof deleteSampleOptions>) =>
  useMutationOf(deleteSampleOptions(), extras)

/** Creates, changes and deletes many samples: `POST /api/samples/batch`. */
export const useBatchSamples = (options?: BatchOptions, extras?: WriteExtras<typeof batchSamplesOptions>) =>
  useMutationOf(batchSamplesOptions(options), extras)

/** Props that read a sample ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchSample = (params?: SampleGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => sampleDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateSamples = () => useInvalidate('sample')
