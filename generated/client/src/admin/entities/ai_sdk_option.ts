import { aiSdkOptionColumns } from '../../entities/ai_sdk_option/columns.js'
import {
  useAiSdkOption,
  useAiSdkOptions,
  useBatchAiSdkOptions,
  useCreateAiSdkOption,
  useDeleteAiSdkOption,
  usePrefetchAiSdkOption,
  useUpdateAiSdkOption,
} from '../../entities/ai_sdk_option/hooks.js'
import { aiSdkOptionCreateSchema, aiSdkOptionUpdateSchema } from '../../entities/ai_sdk_option/schema.js'
import type { AiSdkOption, AiSdkOptionListParams } from '../../entities/ai_sdk_option/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** AI SDK options in the admin. */
export const aiSdkOptionResource = resource({
  name: 'ai_sdk_option',
  path: 'ai-sdk-options',
  label: 'AI SDK option',
  labelPlural: 'AI SDK options',
  description: 'Settings of the AI SDK for a project',
  columns: aiSdkOptionColumns,
  title: 'name',
  list: ['name', 'project_id', 'model', 'provider', 'frequency_penalty', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: [
    'name',
    'project_id',
    'frequency_penalty',
    'lmstudio_url',
    'max_tokens',
    'model',
    'ollama_url',
    'presence_penalty',
    'provider',
    'temperature',
    'top_k',
    'top_p',
    'response_format',
    'stop',
  ],
  required: ['name', 'project_id'],
  pageSize: 20,
  keyOf: (row: AiSdkOption) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: AiSdkOptionListParams, extras?: QueryExtras) =>
    useAiSdkOptions({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useAiSdkOption(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchAiSdkOption({ include: ['project'] }),
  create: { use: useCreateAiSdkOption, schema: aiSdkOptionCreateSchema },
  update: { use: useUpdateAiSdkOption, schema: aiSdkOptionUpdateSchema },
  useDelete: useDeleteAiSdkOption,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchAiSdkOptions(options), (row: AiSdkOption) => row.id),
  relations: [],
})
