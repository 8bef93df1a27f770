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
  useQueryOf(aiSdkOptionListOptions(params), extras)

/** `useAiSdkOptions` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseAiSdkOptions = (params?: AiSdkOptionListParams) =>
  useSuspenseQueryOf(aiSdkOptionListOptions(params))

/** `useAiSdkOptions` that goes on: page after page, one list. */
export const useAiSdkOptionsInfinite = (params?: AiSdkOptionListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(aiSdkOptionInfiniteOptions(params), extras)

/** `useAiSdkOptionsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseAiSdkOptionsInfinite = (params?: AiSdkOptionListParams) =>
  useSuspenseInfiniteQueryOf(aiSdkOptionInfiniteOptions(params))

/** The ai sdk option with this key: `GET /api/ai-sdk-options/{id}`. */
export const useAiSdkOption = (id: number, params?: AiSdkOptionGetParams, extras?: QueryExtras) =>
  useQueryOf(aiSdkOptionDetailOptions(id, params), extras)

/** `useAiSdkOption` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseAiSdkOption = (id: number, params?: AiSdkOptionGetParams) =>
  useSuspenseQueryOf(aiSdkOptionDetailOptions(id, params))

/** Creates a new ai sdk option: `POST /api/ai-sdk-options`. */
export const useCreateAiSdkOption = (extras?: WriteExtras<typeof createAiSdkOptionOptions>) =>
  useMutationOf(createAiSdkOptionOptions(), extras)

/** Changes the fields given of the ai sdk option with this key, and no other: `PATCH /api/ai-sdk-options/{id}`. */
export const useUpdateAiSdkOption = (extras?: WriteExtras<typeof updateAiSdkOptionOptions>) =>
  useMutationOf(updateAiSdkOptionOptions(), extras)

/**
 * Sets every field of the ai sdk option with this key; one that is left out goes back to its default:
 * `PUT /api/ai-sdk-options/{id}`.
 */
export const useReplaceAiSdkOption = (extras?: WriteExtras<typeof replaceAiSdkOptionOptions>) =>
  useMutationOf(replaceAiSdkOptionOptions(), extras)

/** Deletes the ai sdk option with this key: `DELETE /api/ai-sdk-options/{id}`. */
export const useDeleteAiSdkOption = (extras?: WriteExtras<typeof deleteAiSdkOptionOptions>) =>
  useMutationOf(deleteAiSdkOptionOptions(), extras)

/** Creates, changes and deletes many ai sdk options: `POST /api/ai-sdk-options/batch`. */
export const useBatchAiSdkOptions = (options?: BatchOptions, extras?: WriteExtras<typeof batchAiSdkOptionsOptions>) =>
  useMutationOf(batchAiSdkOptionsOptions(options), extras)

/** Props that read an AI SDK option ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchAiSdkOption = (params?: AiSdkOptionGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => aiSdkOptionDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateAiSdkOptions = () => useInvalidate('ai_sdk_option')
