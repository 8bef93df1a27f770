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

export const promptListOptions = (params: PromptListParams = {}) =>
  queryOf({
    queryKey: promptKeys.list(params),
    queryFn: ({ client, signal }) => listPrompts(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

export const promptInfiniteOptions = (params: PromptListParams = {}) =>
  infiniteQueryOf({
    queryKey: promptKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listPrompts(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

export const promptDetailOptions = (id: number, params: PromptGetParams = {}) =>
  queryOf({
    queryKey: promptKeys.detail(id, params),
    queryFn: ({ client, signal }) => getPrompt(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

export const createPromptOptions = () =>
  mutationOf({
    mutationKey: promptKeys.write('create'),
    mutationFn: (payload: PromptCreate, { client }) => createPrompt(httpOf(client), payload),
  })

export const updatePromptOptions = () =>
  mutationOf({
    mutationKey: promptKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: PromptUpdate }, { client }) =>
      updatePrompt(httpOf(client), id, changes),
  })

export const replacePromptOptions = () =>
  mutationOf({
    mutationKey: promptKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: PromptReplace }, { client }) =>
      replacePrompt(httpOf(client), id, payload),
  })

export const deletePromptOptions = () =>
  mutationOf({
    mutationKey: promptKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deletePrompt(httpOf(client), id),
  })

export const batchPromptsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: promptKeys.write('batch'),
    mutationFn: (request: PromptBatch, { client }) => batchPrompts(httpOf(client), request, options),
  })

export const exportPromptOptions = (variables: { id: number }) =>
  queryOf({
    queryKey: promptKeys.read('export_prompt', variables),
    queryFn: ({ client, signal }) => exportPrompt(httpOf(client), variables, { signal }),
    ...freshness.moderate,
  })

export const exportPromptsOptions = () =>
  mutationOf({
    mutationKey: promptKeys.call('export_prompts'),
    mutationFn: (variables: { body: PromptSelection }, { client }) => exportPrompts(httpOf(client), variables),
  })

export const importPromptsOptions = () =>
  mutationOf({
    mutationKey: promptKeys.call('import_prompts'),
    mutationFn: (variables: { body: PromptImport }, { client }) => importPrompts(httpOf(client), variables),
  })

export const validatePromptOptions = () =>
  mutationOf({
    mutationKey: promptKeys.call('validate_prompt'),
    mutationFn: (variables: { body: MarkdownText }, { client }) => validatePrompt(httpOf(client), variables),
  })
