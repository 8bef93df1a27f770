import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import type { MarkdownText, PromptImport, PromptSelection } from '../../values.js'
import {
  batchPrompts,
  createPrompt,
  deletePrompt,
  exportPrompt,
  exportPrompts,
  getPrompt,
  importPrompts,
  listPrompts,
  promptKeys,
  replacePrompt,
  updatePrompt,
  validatePrompt,
} from './api.js'
import type {
  PromptBatch,
  PromptCreate,
  PromptGetParams,
  PromptListParams,
  PromptReplace,
  PromptUpdate,
} from './types.js'

/** What `usePrompts` asks, as options: for `useQuery`, `useQueries` and the like. */
export const promptListOptions = (params: PromptListParams = {}) =>
  queryOf({
    queryKey: promptKeys.list(params),
    queryFn: ({ client, signal }) => listPrompts(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `usePromptsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const promptInfiniteOptions = (params: PromptListParams = {}) =>
  infiniteQueryOf({
    queryKey: promptKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listPrompts(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `usePrompt` asks, as options: for `useQuery`, `useQueries` and the like. */
export const promptDetailOptions = (id: number, params: PromptGetParams = {}) =>
  queryOf({
    queryKey: promptKeys.detail(id, params),
    queryFn: ({ client, signal }) => getPrompt(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreatePrompt` sends, as options: for `useMutation`. */
export const createPromptOptions = () =>
  mutationOf({
    mutationKey: promptKeys.write('create'),
    mutationFn: (payload: PromptCreate, { client }) => createPrompt(httpOf(client), payload),
  })

/** What `useUpdatePrompt` sends, as options: for `useMutation`. */
export const updatePromptOptions = () =>
  mutationOf({
    mutationKey: promptKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: PromptUpdate }, { client }) =>
      updatePrompt(httpOf(client), id, changes),
  })

/** What `useReplacePrompt` sends, as options: for `useMutation`. */
export const replacePromptOptions = () =>
  mutationOf({
    mutationKey: promptKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: PromptReplace }, { client }) =>
      replacePrompt(httpOf(client), id, payload),
  })

/** What `useDeletePrompt` sends, as options: for `useMutation`. */
export const deletePromptOptions = () =>
  mutationOf({
    mutationKey: promptKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deletePrompt(httpOf(client), id),
  })

/** What `useBatchPrompts` sends, as options: for `useMutation`. */
export const batchPromptsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: promptKeys.write('batch'),
    mutationFn: (request: PromptBatch, { client }) => batchPrompts(httpOf(client), request, options),
  })

/** What `useExportPrompt` asks, as options: for `useQuery`, `useQueries` and the like. */
export const exportPromptOptions = (variables: { id: number }) =>
  queryOf({
    queryKey: promptKeys.read('export_prompt', variables),
    queryFn: ({ client, signal }) => exportPrompt(httpOf(client), variables, { signal }),
    ...freshness.moderate,
  })

/** What `useExportPrompts` sends, as options: for `useMutation`. */
export const exportPromptsOptions = () =>
  mutationOf({
    mutationKey: promptKeys.call('export_prompts'),
    mutationFn: (variables: { body: PromptSelection }, { client }) => exportPrompts(httpOf(client), variables),
  })

/** What `useImportPrompts` sends, as options: for `useMutation`. */
export const importPromptsOptions = () =>
  mutationOf({
    mutationKey: promptKeys.call('import_prompts'),
    mutationFn: (variables: { body: PromptImport }, { client }) => importPrompts(httpOf(client), variables),
  })

/** What `useValidatePrompt` sends, as options: for `useMutation`. */
export const validatePromptOptions = () =>
  mutationOf({
    mutationKey: promptKeys.call('validate_prompt'),
    mutationFn: (variables: { body: MarkdownText }, { client }) => validatePrompt(httpOf(client), variables),
  })
