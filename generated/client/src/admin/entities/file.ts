import { fileColumns } from '../../entities/file/columns.js'
import {
  useAddToFileSelectedBy,
  useBatchFiles,
  useCreateFile,
  useDeleteFile,
  useFile,
  useFileExportStatements,
  useFileFileImportances,
  useFileImportStatements,
  useFileIncomingRelationships,
  useFileOutgoingRelationships,
  useFileRelatedBy,
  useFileRelatedFiles,
  useFileRelevanceScores,
  useFiles,
  useFileSelectedBy,
  useFileSelections,
  usePrefetchFile,
  useRemoveFromFileSelectedBy,
  useUpdateFile,
} from '../../entities/file/hooks.js'
import { fileCreateSchema, fileUpdateSchema } from '../../entities/file/schema.js'
import type { File, FileListParams } from '../../entities/file/types.js'
import { fileExportInfoColumns } from '../../entities/file_export_info/columns.js'
import { fileImportInfoColumns } from '../../entities/file_import_info/columns.js'
import { fileImportanceColumns } from '../../entities/file_importance/columns.js'
import type { FileImportanceListParams } from '../../entities/file_importance/types.js'
import { fileRelationshipColumns } from '../../entities/file_relationship/columns.js'
import type { FileRelationshipListParams } from '../../entities/file_relationship/types.js'
import { projectColumns } from '../../entities/project/columns.js'
import type { Project } from '../../entities/project/types.js'
import { relevanceScoreColumns } from '../../entities/relevance_score/columns.js'
import type { RelevanceScoreListParams } from '../../entities/relevance_score/types.js'
import { selectedFileColumns } from '../../entities/selected_file/columns.js'
import type { SelectedFileListParams } from '../../entities/selected_file/types.js'
import { deletes, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Files in the admin. */
export const fileResource = resource({
  name: 'file',
  path: 'files',
  label: 'File',
  labelPlural: 'Files',
  description: 'A file of a project as it was last read; its id is its path',
  columns: fileColumns,
  title: 'name',
  list: ['name', 'project_id', 'id', 'path', 'is_relevant', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: [
    'name',
    'id',
    'path',
    'project_id',
    'checksum',
    'content_type',
    'extension',
    'is_relevant',
    'last_modified',
    'relevance_score',
    'size',
    'content',
    'exports',
    'imports',
    'meta',
  ],
  required: ['name', 'id', 'path', 'project_id'],
  initial: { is_relevant: false },
  pageSize: 20,
  keyOf: (row: File) => row.id,
  parseKey: ([key = '']) => key,
  useList: (params: FileListParams, extras?: QueryExtras) =>
    useFiles({ ...params, include: ['project'] }, extras),
  useOne: (id: string, extras?: QueryExtras) =>
    useFile(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchFile({ include: ['project'] }),
  create: { use: useCreateFile, schema: fileCreateSchema },
  update: { use: useUpdateFile, schema: fileUpdateSchema, without: ['id'] },
  useDelete: useDeleteFile,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchFiles(options), (row: File) => row.id),
  relations: [
    relation({
      name: 'export_statements',
      label: 'Export statements',
      target: 'file_export_info',
      columns: fileExportInfoColumns,
      through: ['file_id'],
      useRows: useFileExportStatements,
    }),
    relation({
      name: 'file_importances',
      label: 'File importances',
      target: 'file_importance',
      columns: fileImportanceColumns,
      through: ['file_id'],
      useRows: (id: string, params: FileImportanceListParams, extras?: QueryExtras) =>
        useFileFileImportances(id, { ...params, include: ['project'] }, extras),
    }),
    relation({
      name: 'import_statements',
      label: 'Import statements',
      target: 'file_import_info',
      columns: fileImportInfoColumns,
      through: ['file_id'],
      useRows: useFileImportStatements,
    }),
    relation({
      name: 'incoming_relationships',
      label: 'Incoming relationships',
      target: 'file_relationship',
      columns: fileRelationshipColumns,
      through: ['target_file_id'],
      useRows: (id: string, params: FileRelationshipListParams, extras?: QueryExtras) =>
        useFileIncomingRelationships(id, { ...params, include: ['source_file'] }, extras),
    }),
    relation({
      name: 'outgoing_relationships',
      label: 'Outgoing relationships',
      target: 'file_relationship',
      columns: fileRelationshipColumns,
      through: ['source_file_id'],
      useRows: (id: string, params: FileRelationshipListParams, extras?: QueryExtras) =>
        useFileOutgoingRelationships(id, { ...params, include: ['target_file'] }, extras),
    }),
    relation({
      name: 'related_by',
      label: 'Related by',
      target: 'file',
      columns: fileColumns,
      useRows: (id: string, params: FileListParams, extras?: QueryExtras) =>
        useFileRelatedBy(id, { ...params, include: ['project'] }, extras),
    }),
    relation({
      name: 'related_files',
      label: 'Related files',
      target: 'file',
      columns: fileColumns,
      useRows: (id: string, params: FileListParams, extras?: QueryExtras) =>
        useFileRelatedFiles(id, { ...params, include: ['project'] }, extras),
    }),
    relation({
      name: 'relevance_scores',
      label: 'Relevance scores',
      target: 'relevance_score',
      columns: relevanceScoreColumns,
      through: ['file_id'],
      useRows: (id: string, params: RelevanceScoreListParams, extras?: QueryExtras) =>
        useFileRelevanceScores(id, { ...params, include: ['project'] }, extras),
    }),
    relation({
      name: 'selected_by',
      label: 'Selected by',
      target: 'project',
      columns: projectColumns,
      useRows: useFileSelectedBy,
      link: {
        keyOf: (row: Project) => row.id,
        parseKey: ([key = '']) => Number(key),
        useAdd: useAddToFileSelectedBy,
        useRemove: useRemoveFromFileSelectedBy,
      },
    }),
    relation({
      name: 'selections',
      label: 'Selections',
      target: 'selected_file',
      columns: selectedFileColumns,
      through: ['file_id'],
      useRows: (id: string, params: SelectedFileListParams, extras?: QueryExtras) =>
        useFileSelections(id, { ...params, include: ['project'] }, extras),
    }),
  ],
})
