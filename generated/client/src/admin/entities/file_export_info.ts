import { fileExportInfoColumns } from '../../entities/file_export_info/columns.js'
import {
  useBatchFileExportInfos,
  useCreateFileExportInfo,
  useDeleteFileExportInfo,
  useFileExportInfo,
  useFileExportInfos,
  usePrefetchFileExportInfo,
  useUpdateFileExportInfo,
} from '../../entities/file_export_info/hooks.js'
import { fileExportInfoCreateSchema, fileExportInfoUpdateSchema } from '../../entities/file_export_info/schema.js'
import type { FileExportInfo, FileExportInfoListParams } from '../../entities/file_export_info/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** File export infos in the admin. */
export const fileExportInfoResource = resource({
  name: 'file_export_info',
  path: 'file-export-infos',
  label: 'File export info',
  labelPlural: 'File export infos',
  description: 'An export statement of a file, as a row',
  columns: fileExportInfoColumns,
  title: 'id',
  list: ['id', 'file_id', 'type', 'source', 'updated_at'],
  key: ['id'],
  refs: { file_id: 'file' },
  fields: ['file_id', 'type', 'source', 'specifiers'],
  required: ['file_id', 'type'],
  pageSize: 20,
  keyOf: (row: FileExportInfo) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: FileExportInfoListParams, extras?: QueryExtras) =>
    useFileExportInfos({ ...params, include: ['file'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useFileExportInfo(id, { include: ['file'] }, extras),
  usePrefetch: () => usePrefetchFileExportInfo({ include: ['file'] }),
  create: { use: useCreateFileExportInfo, schema: fileExportInfoCreateSchema },
  update: { use: useUpdateFileExportInfo, schema: fileExportInfoUpdateSchema },
  useDelete: useDeleteFileExportInfo,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchFileExportInfos(options), (row: FileExportInfo) => row.id),
  relations: [],
})
