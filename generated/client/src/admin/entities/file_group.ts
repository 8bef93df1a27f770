import { fileGroupColumns } from '../../entities/file_group/columns.js'
import {
  useBatchFileGroups,
  useCreateFileGroup,
  useDeleteFileGroup,
  useFileGroup,
  useFileGroups,
  usePrefetchFileGroup,
  useUpdateFileGroup,
} from '../../entities/file_group/hooks.js'
import { fileGroupCreateSchema, fileGroupUpdateSchema } from '../../entities/file_group/schema.js'
import type { FileGroup, FileGroupListParams } from '../../entities/file_group/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** File groups in the admin. */
export const fileGroupResource = resource({
  name: 'file_group',
  path: 'file-groups',
  label: 'File group',
  labelPlural: 'File groups',
  description: 'Files to be summarised or sent together',
  columns: fileGroupColumns,
  title: 'name',
  list: ['name', 'project_id', 'strategy', 'id', 'priority', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: [
    'name',
    'id',
    'project_id',
    'strategy',
    'priority',
    'estimated_tokens',
    'file_ids',
    'metadata',
    'relationships',
  ],
  required: ['name', 'id', 'project_id', 'strategy'],
  initial: { priority: 5 },
  pageSize: 20,
  keyOf: (row: FileGroup) => row.id,
  parseKey: ([key = '']) => key,
  useList: (params: FileGroupListParams, extras?: QueryExtras) =>
    useFileGroups({ ...params, include: ['project'] }, extras),
  useOne: (id: string, extras?: QueryExtras) =>
    useFileGroup(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchFileGroup({ include: ['project'] }),
  create: { use: useCreateFileGroup, schema: fileGroupCreateSchema },
  update: { use: useUpdateFileGroup, schema: fileGroupUpdateSchema, without: ['id'] },
  useDelete: useDeleteFileGroup,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchFileGroups(options), (row: FileGroup) => row.id),
  relations: [],
})
