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
  aiSdkOptionDetailOptions,
  aiSdkOptionInfiniteOptions,
  aiSdkOptionListOptions,
  batchAiSdkOptionsOptions,
  createAiSdkOptionOptions,
  deleteAiSdkOptionOptions,
  replaceAiSdkOptionOptions,
  updateAiSdkOptionOptions,
} from './queries.js'
import type { AiSdkOptionGetParams, AiSdkOptionListParams } from './types.js'

/** One page of the ai sdk options that match: `GET /api/ai-sdk-options`. */
export const useAiSdkOptions = (params?: AiSdkOptionListParams, extras?: QueryExtras) =>
  useQuery({ ...aiSdkOptionListOptions(params), ...extras })

export const useSuspenseAiSdkOptions = (params?: AiSdkOptionListParams) =>
  useSuspenseQuery(aiSdkOptionListOptions(params))

export const useAiSdkOptionsInfinite = (params?: AiSdkOptionListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...aiSdkOptionInfiniteOptions(params), ...extras })

export const useSuspenseAiSdkOptionsInfinite = (params?: AiSdkOptionListParams) =>
  useSuspenseInfiniteQuery(aiSdkOptionInfiniteOptions(params))

/** The ai sdk option with this key: `GET /api/ai-sdk-options/{id}`. */
export const useAiSdkOption = (id: number, params?: AiSdkOptionGetParams, extras?: QueryExtras) =>
  useQuery({ ...aiSdkOptionDetailOptions(id, params), ...extras })

export const useSuspenseAiSdkOption = (id: number, params?: AiSdkOptionGetParams) =>
  useSuspenseQuery(aiSdkOptionDetailOptions(id, params))

/** Creates a new ai sdk option: `POST /api/ai-sdk-options`. */
export const useCreateAiSdkOption = (extras?: WriteExtras<typeof createAiSdkOptionOptions>) =>
  useMutation({ ...createAiSdkOptionOptions(), ...extras })

/** Changes the fields given of the ai sdk option with this key, and no other: `PATCH /api/ai-sdk-options/{id}`. */
export const useUpdateAiSdkOption = (extras?: WriteExtras<typeof updateAiSdkOptionOptions>) =>
  useMutation({ ...updateAiSdkOptionOptions(), ...extras })

/**
 * Sets every field of the ai sdk option with this key; one that is left out goes back to its default:
 * `PUT /api/ai-sdk-options/{id}`.
 */
export const useReplaceAiSdkOption = (extras?: WriteExtras<typeof replaceAiSdkOptionOptions>) =>
  useMutation({ ...replaceAiSdkOptionOptions(), ...extras })

/** Deletes the ai sdk option with this key: `DELETE /api/ai-sdk-options/{id}`. */
export const useDeleteAiSdkOption = (extras?: WriteExtras<typeof deleteAiSdkOptionOptions>) =>
  useMutation({ ...deleteAiSdkOptionOptions(), ...extras })

/** Creates, changes and deletes many ai sdk options: `POST /api/ai-sdk-options/batch`. */
export const useBatchAiSdkOptions = (options?: BatchOptions, extras?: WriteExtras<typeof batchAiSdkOptionsOptions>) =>
  useMutation({ ...batchAiSdkOptionsOptions(options), ...extras })

/** Props that read an AI SDK option ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchAiSdkOption = (params?: AiSdkOptionGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(aiSdkOptionDetailOptions(id, params)),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateAiSdkOptions = () => useInvalidate('ai_sdk_option')
