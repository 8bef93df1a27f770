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
  useQueryOf(promptListOptions(params), extras)

/** `usePrompts` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspensePrompts = (params?: PromptListParams) =>
  useSuspenseQueryOf(promptListOptions(params))

/** `usePrompts` that goes on: page after page, one list. */
export const usePromptsInfinite = (params?: PromptListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(promptInfiniteOptions(params), extras)

/** `usePromptsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspensePromptsInfinite = (params?: PromptListParams) =>
  useSuspenseInfiniteQueryOf(promptInfiniteOptions(params))

/** The prompt with this key: `GET /api/prompts/{id}`. */
export const usePrompt = (id: number, params?: PromptGetParams, extras?: QueryExtras) =>
  useQueryOf(promptDetailOptions(id, params), extras)

/** `usePrompt` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspensePrompt = (id: number, params?: PromptGetParams) =>
  useSuspenseQueryOf(promptDetailOptions(id, params))

/** Creates a new prompt: `POST /api/prompts`. */
export const useCreatePrompt = (extras?: WriteExtras<typeof createPromptOptions>) =>
  useMutationOf(createPromptOptions(), extras)

/** Changes the fields given of the prompt with this key, and no other: `PATCH /api/prompts/{id}`. */
export const useUpdatePrompt = (extras?: WriteExtras<typeof updatePromptOptions>) =>
  useMutationOf(updatePromptOptions(), extras)

/**
 * Sets every field of the prompt with this key; one that is left out goes back to its default:
 * `PUT /api/prompts/{id}`.
 */
export const useReplacePrompt = (extras?: WriteExtras<typeof replacePromptOptions>) =>
  useMutationOf(replacePromptOptions(), extras)

/** Deletes the prompt with this key: `DELETE /api/prompts/{id}`. */
export const useDeletePrompt = (extras?: WriteExtras<typeof deletePromptOptions>) =>
  useMutationOf(deletePromptOptions(), extras)

/** Creates, changes and deletes many prompts: `POST /api/prompts/batch`. */
export const useBatchPrompts = (options?: BatchOptions, extras?: WriteExtras<typeof batchPromptsOptions>) =>
  useMutationOf(batchPromptsOptions(options), extras)

/** Export a prompt as markdown: `GET /api/prompts/{id}/export`. */
export const useExportPrompt = (variables: { id: number }, extras?: QueryExtras) =>
  useQueryOf(exportPromptOptions(variables), extras)

/** Export several prompts as markdown: `POST /api/prompts/export-batch`. */
export const useExportPrompts = (extras?: WriteExtras<typeof exportPromptsOptions>) =>
  useMutationOf(exportPromptsOptions(), extras)

/** Import prompts from markdown: `POST /api/prompts/import`. */
export const useImportPrompts = (extras?: WriteExtras<typeof importPromptsOptions>) =>
  useMutationOf(importPromptsOptions(), extras)

/** Check a text before it is imported: `POST /api/prompts/validate-markdown`. */
export const useValidatePrompt = (extras?: WriteExtras<typeof validatePromptOptions>) =>
  useMutationOf(validatePromptOptions(), extras)

/** Props that read a prompt ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchPrompt = (params?: PromptGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => promptDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidatePrompts = () => useInvalidate('prompt')
