import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'

import { type BatchOptions, type QueryExtras, useInvalidate, type WriteExtras } from '../../runtime/index.js'
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
  useQuery({ ...sampleListOptions(params), ...extras })

export const useSuspenseSamples = (params?: SampleListParams) =>
  useSuspenseQuery(sampleListOptions(params))

export const useSamplesInfinite = (params?: SampleListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...sampleInfiniteOptions(params), ...extras })

export const useSuspenseSamplesInfinite = (params?: SampleListParams) =>
  useSuspenseInfiniteQuery(sampleInfiniteOptions(params))

/** The sample with this key: `GET /api/samples/{id}`. */
export const useSample = (id: number, params?: SampleGetParams, extras?: QueryExtras) =>
  useQuery({ ...sampleDetailOptions(id, params), ...extras })

export const useSuspenseSample = (id: number, params?: SampleGetParams) =>
  useSuspenseQuery(sampleDetailOptions(id, params))

/** Creates a new sample: `POST /api/samples`. */
export const useCreateSample = (extras?: WriteExtras<typeof createSampleOptions>) =>
  useMutation({ ...createSampleOptions(), ...extras })

/** Changes the fields given of the sample with this key, and no other: `PATCH /api/samples/{id}`. */
export const useUpdateSample = (extras?: WriteExtras<typeof updateSampleOptions>) =>
  useMutation({ ...updateSampleOptions(), ...extras })

/**
 * Sets every field of the sample with this key; one that is left out goes back to its default:
 * `PUT /api/samples/{id}`.
 */
export const useReplaceSample = (extras?: WriteExtras<typeof replaceSampleOptions>) =>
  useMutation({ ...replaceSampleOptions(), ...extras })

/** Deletes the sample with this key: `DELETE /api/samples/{id}`. */
export const useDeleteSample = (extras?: WriteExtras<typeof deleteSampleOptions>) =>
  useMutation({ ...deleteSampleOptions(), ...extras })

/** Creates, changes and deletes many samples: `POST /api/samples/batch`. */
export const useBatchSamples = (options?: BatchOptions, extras?: WriteExtras<typeof batchSamplesOptions>) =>
  useMutation({ ...batchSamplesOptions(options), ...extras })

/** Props that read a sample ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchSample = (params?: SampleGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(sampleDetailOptions(id, params)),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateSamples = () => useInvalidate('sample')
