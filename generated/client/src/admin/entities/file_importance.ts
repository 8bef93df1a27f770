import { fileImportanceColumns } from '../../entities/file_importance/columns.js'
import {
  useBatchFileImportances,
  useCreateFileImportance,
  useDeleteFileImportance,
  useFileImportance,
  useFileImportances,
  usePrefetchFileImportance,
  useUpdateFileImportance,
} from '../../entities/file_importance/hooks.js'
import { fileImportanceCreateSchema, fileImportanceUpdateSchema } from '../../entities/file_importance/schema.js'
import type { FileImportance, FileImportanceListParams } from '../../entities/file_importance/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** File importances in the admin. */
export const fileImportanceResource = resource({
  name: 'file_importance',
  path: 'file-importances',
  label: 'File importance',
  labelPlural: 'File importances',
  description: 'How much a file matters in its project',
  columns: fileImportanceColumns,
  title: 'id',
  list: ['id', 'file_id', 'project_id', 'score', 'dependency_score', 'updated_at'],
  key: ['id'],
  refs: { file_id: 'file', project_id: 'project' },
  fields: [
    'dependency_score',
    'file_id',
    'location_score',
    'project_id',
    'recency_score',
    'score',
    'size_score',
    'type_score',
  ],
  required: [
    'dependency_score',
    'file_id',
    'location_score',
    'project_id',
    'recency_score',
    'score',
    'size_score',
    'type_score',
  ],
  pageSize: 20,
  keyOf: (row: FileImportance) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: FileImportanceListParams, extras?: QueryExtras) =>
    useFileImportances({ ...params, include: ['file', 'project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useFileImportance(id, { include: ['file', 'project'] }, extras),
  usePrefetch: () => usePrefetchFileImportance({ include: ['file', 'project'] }),
  create: { use: useCreateFileImportance, schema: fileImportanceCreateSchema },
  update: { use: useUpdateFileImportance, schema: fileImportanceUpdateSchema },
  useDelete: useDeleteFileImportance,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchFileImportances(options), (row: FileImportance) => row.id),
  relations: [],
})
