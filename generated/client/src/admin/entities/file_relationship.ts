import { fileRelationshipColumns } from '../../entities/file_relationship/columns.js'
import {
  useBatchFileRelationships,
  useCreateFileRelationship,
  useDeleteFileRelationship,
  useFileRelationship,
  useFileRelationships,
  usePrefetchFileRelationship,
  useUpdateFileRelationship,
} from '../../entities/file_relationship/hooks.js'
import { fileRelationshipCreateSchema, fileRelationshipUpdateSchema } from '../../entities/file_relationship/schema.js'
import type { FileRelationship, FileRelationshipListParams } from '../../entities/file_relationship/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** File relationships in the admin. */
export const fileRelationshipResource = resource({
  name: 'file_relationship',
  path: 'file-relationships',
  label: 'File relationship',
  labelPlural: 'File relationships',
  description: 'How one file bears on another',
  columns: fileRelationshipColumns,
  title: 'id',
  list: ['id', 'source_file_id', 'target_file_id', 'type', 'strength', 'updated_at'],
  key: ['id'],
  refs: { source_file_id: 'file', target_file_id: 'file' },
  fields: ['source_file_id', 'strength', 'target_file_id', 'type', 'metadata'],
  required: ['source_file_id', 'strength', 'target_file_id', 'type'],
  pageSize: 20,
  keyOf: (row: FileRelationship) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: FileRelationshipListParams, extras?: QueryExtras) =>
    useFileRelationships({ ...params, include: ['source_file', 'target_file'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useFileRelationship(id, { include: ['source_file', 'target_file'] }, extras),
  usePrefetch: () => usePrefetchFileRelationship({ include: ['source_file', 'target_file'] }),
  create: { use: useCreateFileRelationship, schema: fileRelationshipCreateSchema },
  update: { use: useUpdateFileRelationship, schema: fileRelationshipUpdateSchema },
  useDelete: useDeleteFileRelationship,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchFileRelationships(options), (row: FileRelationship) => row.id),
  relations: [],
})
