import { relevanceConfigColumns } from '../../entities/relevance_config/columns.js'
import {
  useBatchRelevanceConfigs,
  useCreateRelevanceConfig,
  useDeleteRelevanceConfig,
  usePrefetchRelevanceConfig,
  useRelevanceConfig,
  useRelevanceConfigs,
  useUpdateRelevanceConfig,
} from '../../entities/relevance_config/hooks.js'
import { relevanceConfigCreateSchema, relevanceConfigUpdateSchema } from '../../entities/relevance_config/schema.js'
import type { RelevanceConfig, RelevanceConfigListParams } from '../../entities/relevance_config/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Relevance configs in the admin. */
export const relevanceConfigResource = resource({
  name: 'relevance_config',
  path: 'relevance-configs',
  label: 'Relevance config',
  labelPlural: 'Relevance configs',
  description: 'How a project weighs the signals of relevance',
  columns: relevanceConfigColumns,
  title: 'name',
  list: ['name', 'project_id', 'max_files', 'min_score', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: ['name', 'project_id', 'weights', 'max_files', 'min_score'],
  required: ['name', 'project_id', 'weights'],
  initial: { max_files: 100, min_score: 0.1 },
  pageSize: 20,
  keyOf: (row: RelevanceConfig) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: RelevanceConfigListParams, extras?: QueryExtras) =>
    useRelevanceConfigs({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useRelevanceConfig(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchRelevanceConfig({ include: ['project'] }),
  create: { use: useCreateRelevanceConfig, schema: relevanceConfigCreateSchema },
  update: { use: useUpdateRelevanceConfig, schema: relevanceConfigUpdateSchema },
  useDelete: useDeleteRelevanceConfig,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchRelevanceConfigs(options), (row: RelevanceConfig) => row.id),
  relations: [],
})
