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
  batchPromptsOptions,
  createPromptOptions,
  deletePromptOptions,
  exportPromptOptions,
  exportPromptsOptions,
  importPromptsOptions,
  promptDetailOptions,
  promptInfiniteOptions,
  promptListOptions,
  replacePromptOptions,
  updatePromptOptions,
  validatePromptOptions,
} from './queries.js'
import type { PromptGetParams, PromptListParams } from './types.js'

/** One page of the prompts that match: `GET /api/prompts`. */
export const usePrompts = (params?: PromptListParams, extras?: QueryExtras) =>
  useQuery({ ...promptListOptions(params), ...extras })

export const useSuspensePrompts = (params?: PromptListParams) =>
  useSuspenseQuery(promptListOptions(params))

export const usePromptsInfinite = (params?: PromptListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...promptInfiniteOptions(params), ...extras })

export const useSuspensePromptsInfinite = (params?: PromptListParams) =>
  useSuspenseInfiniteQuery(promptInfiniteOptions(params))

/** The prompt with this key: `GET /api/prompts/{id}`. */
export const usePrompt = (id: number, params?: PromptGetParams, extras?: QueryExtras) =>
  useQuery({ ...promptDetailOptions(id, params), ...extras })

export const useSuspensePrompt = (id: number, params?: PromptGetParams) =>
  useSuspenseQuery(promptDetailOptions(id, params))

/** Creates a new prompt: `POST /api/prompts`. */
export const useCreatePrompt = (extras?: WriteExtras<typeof createPromptOptions>) =>
  useMutation({ ...createPromptOptions(), ...extras })

/** Changes the fields given of the prompt with this key, and no other: `PATCH /api/prompts/{id}`. */
export const useUpdatePrompt = (extras?: WriteExtras<typeof updatePromptOptions>) =>
  useMutation({ ...updatePromptOptions(), ...extras })

/**
 * Sets every field of the prompt with this key; one that is left out goes back to its default:
 * `PUT /api/prompts/{id}`.
 */
export const useReplacePrompt = (extras?: WriteExtras<typeof replacePromptOptions>) =>
  useMutation({ ...replacePromptOptions(), ...extras })

/** Deletes the prompt with this key: `DELETE /api/prompts/{id}`. */
export const useDeletePrompt = (extras?: WriteExtras<typeof deletePromptOptions>) =>
  useMutation({ ...deletePromptOptions(), ...extras })

/** Creates, changes and deletes many prompts: `POST /api/prompts/batch`. */
export const useBatchPrompts = (options?: BatchOptions, extras?: WriteExtras<typeof batchPromptsOptions>) =>
  useMutation({ ...batchPromptsOptions(options), ...extras })

/** Export a prompt as markdown: `GET /api/prompts/{id}/export`. */
export const useExportPrompt = (variables: { id: number }, extras?: QueryExtras) =>
  useQuery({ ...exportPromptOptions(variables), ...extras })

/** Export several prompts as markdown: `POST /api/prompts/export-batch`. */
export const useExportPrompts = (extras?: WriteExtras<typeof exportPromptsOptions>) =>
  useMutation({ ...exportPromptsOptions(), ...extras })

/** Import prompts from markdown: `POST /api/prompts/import`. */
export const useImportPrompts = (extras?: WriteExtras<typeof importPromptsOptions>) =>
  useMutation({ ...importPromptsOptions(), ...extras })

/** Check a text before it is imported: `POST /api/prompts/validate-markdown`. */
export const useValidatePrompt = (extras?: WriteExtras<typeof validatePromptOptions>) =>
  useMutation({ ...validatePromptOptions(), ...extras })

/** Props that read a prompt ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchPrompt = (params?: PromptGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(promptDetailOptions(id, params)),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidatePrompts = () => useInvalidate('prompt')
