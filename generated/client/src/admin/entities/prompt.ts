import { promptColumns } from '../../entities/prompt/columns.js'
import {
  useBatchPrompts,
  useCreatePrompt,
  useDeletePrompt,
  usePrefetchPrompt,
  usePrompt,
  usePrompts,
  useUpdatePrompt,
} from '../../entities/prompt/hooks.js'
import { promptCreateSchema, promptUpdateSchema } from '../../entities/prompt/schema.js'
import type { Prompt, PromptListParams } from '../../entities/prompt/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Prompts in the admin. */
export const promptResource = resource({
  name: 'prompt',
  path: 'prompts',
  label: 'Prompt',
  labelPlural: 'Prompts',
  description: 'A text to give to a model, kept for use again',
  columns: promptColumns,
  title: 'title',
  list: ['title', 'project_id', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: ['title', 'content', 'project_id', 'tags', 'description'],
  required: ['title', 'content'],
  pageSize: 20,
  keyOf: (row: Prompt) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: PromptListParams, extras?: QueryExtras) =>
    usePrompts({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    usePrompt(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchPrompt({ include: ['project'] }),
  create: { use: useCreatePrompt, schema: promptCreateSchema },
  update: { use: useUpdatePrompt, schema: promptUpdateSchema },
  useDelete: useDeletePrompt,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchPrompts(options), (row: Prompt) => row.id),
  relations: [],
})
