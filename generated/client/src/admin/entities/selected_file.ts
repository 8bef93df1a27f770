import { selectedFileColumns } from '../../entities/selected_file/columns.js'
import {
  useBatchSelectedFiles,
  useCreateSelectedFile,
  useDeleteSelectedFile,
  usePrefetchSelectedFile,
  useSelectedFile,
  useSelectedFiles,
  useUpdateSelectedFile,
} from '../../entities/selected_file/hooks.js'
import { selectedFileCreateSchema, selectedFileUpdateSchema } from '../../entities/selected_file/schema.js'
import type { SelectedFile, SelectedFileListParams } from '../../entities/selected_file/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Selected files in the admin. */
export const selectedFileResource = resource({
  name: 'selected_file',
  path: 'selected-files',
  label: 'Selected file',
  labelPlural: 'Selected files',
  description: 'A file that a project has in its selection',
  columns: selectedFileColumns,
  title: 'id',
  list: ['id', 'file_id', 'is_active', 'project_id', 'selected_at', 'selection_reason'],
  key: ['id'],
  refs: { file_id: 'file', project_id: 'project' },
  fields: ['file_id', 'project_id', 'is_active', 'selected_at', 'selection_reason'],
  required: ['file_id', 'project_id'],
  initial: { is_active: true },
  pageSize: 20,
  keyOf: (row: SelectedFile) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: SelectedFileListParams, extras?: QueryExtras) =>
    useSelectedFiles({ ...params, include: ['file', 'project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useSelectedFile(id, { include: ['file', 'project'] }, extras),
  usePrefetch: () => usePrefetchSelectedFile({ include: ['file', 'project'] }),
  create: { use: useCreateSelectedFile, schema: selectedFileCreateSchema },
  update: { use: useUpdateSelectedFile, schema: selectedFileUpdateSchema },
  useDelete: useDeleteSelectedFile,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchSelectedFiles(options), (row: SelectedFile) => row.id),
  relations: [],
})
