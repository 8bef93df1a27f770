import { relevanceScoreColumns } from '../../entities/relevance_score/columns.js'
import {
  useBatchRelevanceScores,
  useCreateRelevanceScore,
  useDeleteRelevanceScore,
  usePrefetchRelevanceScore,
  useRelevanceScore,
  useRelevanceScores,
  useUpdateRelevanceScore,
} from '../../entities/relevance_score/hooks.js'
import { relevanceScoreCreateSchema, relevanceScoreUpdateSchema } from '../../entities/relevance_score/schema.js'
import type { RelevanceScore, RelevanceScoreListParams } from '../../entities/relevance_score/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Relevance scores in the admin. */
export const relevanceScoreResource = resource({
  name: 'relevance_score',
  path: 'relevance-scores',
  label: 'Relevance score',
  labelPlural: 'Relevance scores',
  description: 'How well a file answers a query',
  columns: relevanceScoreColumns,
  title: 'id',
  list: ['id', 'file_id', 'project_id', 'total_score', 'import_score', 'updated_at'],
  key: ['id'],
  refs: { file_id: 'file', project_id: 'project' },
  fields: [
    'file_id',
    'import_score',
    'keyword_score',
    'path_score',
    'project_id',
    'recency_score',
    'total_score',
    'type_score',
    'query',
  ],
  required: [
    'file_id',
    'import_score',
    'keyword_score',
    'path_score',
    'project_id',
    'recency_score',
    'total_score',
    'type_score',
  ],
  pageSize: 20,
  keyOf: (row: RelevanceScore) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: RelevanceScoreListParams, extras?: QueryExtras) =>
    useRelevanceScores({ ...params, include: ['file', 'project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useRelevanceScore(id, { include: ['file', 'project'] }, extras),
  usePrefetch: () => usePrefetchRelevanceScore({ include: ['file', 'project'] }),
  create: { use: useCreateRelevanceScore, schema: relevanceScoreCreateSchema },
  update: { use: useUpdateRelevanceScore, schema: relevanceScoreUpdateSchema },
  useDelete: useDeleteRelevanceScore,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchRelevanceScores(options), (row: RelevanceScore) => row.id),
  relations: [],
})
