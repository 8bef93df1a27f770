import {
  type BatchOptions,
  type QueryExtras,
  useInfiniteQueryOf,
  useInvalidate,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../../runtime/index.js'
import { type PrefetchExtras, usePrefetch } from '../../runtime/prefetch.js'
import type { FileExportInfoListParams } from '../file_export_info/types.js'
import type { FileImportInfoListParams } from '../file_import_info/types.js'
import type { FileImportanceListParams } from '../file_importance/types.js'
import type { FileRelationshipListParams } from '../file_relationship/types.js'
import type { ProjectListParams } from '../project/types.js'
import type { RelevanceScoreListParams } from '../relevance_score/types.js'
import type { SelectedFileListParams } from '../selected_file/types.js'
import {
  addToFileSelectedByOptions,
  batchFilesOptions,
  createFileOptions,
  deleteFileOptions,
  fileDetailOptions,
  fileExportStatementsOptions,
  fileFileImportancesOptions,
  fileImportStatementsOptions,
  fileIncomingRelationshipsOptions,
  fileInfiniteOptions,
  fileListOptions,
  fileOutgoingRelationshipsOptions,
  fileRelatedByOptions,
  fileRelatedFilesOptions,
  fileRelevanceScoresOptions,
  fileSelectedByOptions,
  fileSelectionsOptions,
  removeFromFileSelectedByOptions,
  replaceFileOptions,
  updateFileOptions,
} from './queries.js'
import type { FileGetParams, FileListParams } from './types.js'

/** One page of the files that match: `GET /api/files`. */
export const useFiles = (params?: FileListParams, extras?: QueryExtras) =>
  useQueryOf(fileListOptions(params), extras)

/** `useFiles` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFiles = (params?: FileListParams) =>
  useSuspenseQueryOf(fileListOptions(params))

/** `useFiles` that goes on: page after page, one list. */
export const useFilesInfinite = (params?: FileListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(fileInfiniteOptions(params), extras)

/** `useFilesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFilesInfinite = (params?: FileListParams) =>
  useSuspenseInfiniteQueryOf(fileInfiniteOptions(params))

/** The file with this key: `GET /api/files/{id}`. */
export const useFile = (id: string, params?: FileGetParams, extras?: QueryExtras) =>
  useQueryOf(fileDetailOptions(id, params), extras)

/** `useFile` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseFile = (id: string, params?: FileGetParams) =>
  useSuspenseQueryOf(fileDetailOptions(id, params))

/** Creates a new file: `POST /api/files`. */
export const useCreateFile = (extras?: WriteExtras<typeof createFileOptions>) =>
  useMutationOf(createFileOptions(), extras)

/** Changes the fields given of the file with this key, and no other: `PATCH /api/files/{id}`. */
export const useUpdateFile = (extras?: WriteExtras<typeof updateFileOptions>) =>
  useMutationOf(updateFileOptions(), extras)

/** Sets every field of the file with this key; one that is left out goes back to its default: `PUT /api/files/{id}`. */
export const useReplaceFile = (extras?: WriteExtras<typeof replaceFileOptions>) =>
  useMutationOf(replaceFileOptions(), extras)

/** Deletes the file with this key: `DELETE /api/files/{id}`. */
export const useDeleteFile = (extras?: WriteExtras<typeof deleteFileOptions>) =>
  useMutationOf(deleteFileOptions(), extras)

/** Creates, changes and deletes many files: `POST /api/files/batch`. */
export const useBatchFiles = (options?: BatchOptions, extras?: WriteExtras<typeof batchFilesOptions>) =>
  useMutationOf(batchFilesOptions(options), extras)

/** One page of the export statements of the file with this key: `GET /api/files/{id}/export-statements`. */
export const useFileExportStatements = (id: string, params?: FileExportInfoListParams, extras?: QueryExtras) =>
  useQueryOf(fileExportStatementsOptions(id, params), extras)

/** One page of the file importances of the file with this key: `GET /api/files/{id}/file-importances`. */
export const useFileFileImportances = (id: string, params?: FileImportanceListParams, extras?: QueryExtras) =>
  useQueryOf(fileFileImportancesOptions(id, params), extras)

/** One page of the import statements of the file with this key: `GET /api/files/{id}/import-statements`. */
export const useFileImportStatements = (id: string, params?: FileImportInfoListParams, extras?: QueryExtras) =>
  useQueryOf(fileImportStatementsOptions(id, params), extras)

/** One page of the incoming relationships of the file with this key: `GET /api/files/{id}/incoming-relationships`. */
export const useFileIncomingRelationships = (id: string, params?: FileRelationshipListParams, extras?: QueryExtras) =>
  useQueryOf(fileIncomingRelationshipsOptions(id, params), extras)

/** One page of the outgoing relationships of the file with this key: `GET /api/files/{id}/outgoing-relationships`. */
export const useFileOutgoingRelationships = (id: string, params?: FileRelationshipListParams, extras?: QueryExtras) =>
  useQueryOf(fileOutgoingRelationshipsOptions(id, params), extras)

/** One page of the related by of the file with this key: `GET /api/files/{id}/related-by`. */
export const useFileRelatedBy = (id: string, params?: FileListParams, extras?: QueryExtras) =>
  useQueryOf(fileRelatedByOptions(id, params), extras)

/** One page of the related files of the file with this key: `GET /api/files/{id}/related-files`. */
export const useFileRelatedFiles = (id: string, params?: FileListParams, extras?: QueryExtras) =>
  useQueryOf(fileRelatedFilesOptions(id, params), extras)

/** One page of the relevance scores of the file with this key: `GET /api/files/{id}/relevance-scores`. */
export const useFileRelevanceScores = (id: string, params?: RelevanceScoreListParams, extras?: QueryExtras) =>
  useQueryOf(fileRelevanceScoresOptions(id, params), extras)

/** One page of the selected by of the file with this key: `GET /api/files/{id}/selected-by`. */
export const useFileSelectedBy = (id: string, params?: ProjectListParams, extras?: QueryExtras) =>
  useQueryOf(fileSelectedByOptions(id, params), extras)

/** One page of the selections of the file with this key: `GET /api/files/{id}/selections`. */
export const useFileSelections = (id: string, params?: SelectedFileListParams, extras?: QueryExtras) =>
  useQueryOf(fileSelectionsOptions(id, params), extras)

/** Puts one among the selected by of the file with this key: `PUT /api/files/{id}/selected-by/{project_id}`. */
export const useAddToFileSelectedBy = (extras?: WriteExtras<typeof addToFileSelectedByOptions>) =>
  useMutationOf(addToFileSelectedByOptions(), extras)

/** Takes one from the selected by of the file with this key: `DELETE /api/files/{id}/selected-by/{project_id}`. */
export const useRemoveFromFileSelectedBy = (extras?: WriteExtras<typeof removeFromFileSelectedByOptions>) =>
  useMutationOf(removeFromFileSelectedByOptions(), extras)

/** Props that read a file ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchFile = (
  params?: FileGetParams,
  extras?: PrefetchExtras<'export_statements' | 'file_importances' | 'import_statements' | 'incoming_relationships' | 'outgoing_relationships' | 'related_by' | 'related_files' | 'relevance_scores' | 'selected_by' | 'selections'>,
) =>
  usePrefetch(
    {
      detail: (id: string) => fileDetailOptions(id, params),
      related: {
        export_statements: fileExportStatementsOptions,
        file_importances: fileFileImportancesOptions,
        import_statements: fileImportStatementsOptions,
        incoming_relationships: fileIncomingRelationshipsOptions,
        outgoing_relationships: fileOutgoingRelationshipsOptions,
        related_by: fileRelatedByOptions,
        related_files: fileRelatedFilesOptions,
        relevance_scores: fileRelevanceScoresOptions,
        selected_by: fileSelectedByOptions,
        selections: fileSelectionsOptions,
      },
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateFiles = () => useInvalidate('file')
