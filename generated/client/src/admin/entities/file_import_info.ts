import { fileImportInfoColumns } from '../../entities/file_import_info/columns.js'
import {
  useBatchFileImportInfos,
  useCreateFileImportInfo,
  useDeleteFileImportInfo,
  useFileImportInfo,
  useFileImportInfos,
  usePrefetchFileImportInfo,
  useUpdateFileImportInfo,
} from '../../entities/file_import_info/hooks.js'
import { fileImportInfoCreateSchema, fileImportInfoUpdateSchema } from '../../entities/file_import_info/schema.js'
import type { FileImportInfo, FileImportInfoListParams } from '../../entities/file_import_info/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** File import infos in the admin. */
export const fileImportInfoResource = resource({
  name: 'file_import_info',
  path: 'file-import-infos',
  label: 'File import info',
  labelPlural: 'File import infos',
  description: 'An import statement of a file, as a row',
  columns: fileImportInfoColumns,
  title: 'id',
  list: ['id', 'file_id', 'source', 'updated_at'],
  key: ['id'],
  refs: { file_id: 'file' },
  fields: ['file_id', 'source', 'specifiers'],
  required: ['file_id', 'source'],
  pageSize: 20,
  keyOf: (row: FileImportInfo) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: FileImportInfoListParams, extras?: QueryExtras) =>
    useFileImportInfos({ ...params, include: ['file'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useFileImportInfo(id, { include: ['file'] }, extras),
  usePrefetch: () => usePrefetchFileImportInfo({ include: ['file'] }),
  create: { use: useCreateFileImportInfo, schema: fileImportInfoCreateSchema },
  update: { use: useUpdateFileImportInfo, schema: fileImportInfoUpdateSchema },
  useDelete: useDeleteFileImportInfo,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchFileImportInfos(options), (row: FileImportInfo) => row.id),
  relations: [],
})
