import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import { fileExportInfoKeys } from '../file_export_info/api.js'
import type { FileExportInfoListParams } from '../file_export_info/types.js'
import { fileImportInfoKeys } from '../file_import_info/api.js'
import type { FileImportInfoListParams } from '../file_import_info/types.js'
import { fileImportanceKeys } from '../file_importance/api.js'
import type { FileImportanceListParams } from '../file_importance/types.js'
import { fileRelationshipKeys } from '../file_relationship/api.js'
import type { FileRelationshipListParams } from '../file_relationship/types.js'
import { projectKeys } from '../project/api.js'
import type { ProjectListParams } from '../project/types.js'
import { relevanceScoreKeys } from '../relevance_score/api.js'
import type { RelevanceScoreListParams } from '../relevance_score/types.js'
import { selectedFileKeys } from '../selected_file/api.js'
import type { SelectedFileListParams } from '../selected_file/types.js'
import {
  addToFileSelectedBy,
  batchFiles,
  createFile,
  deleteFile,
  fileKeys,
  getFile,
  listFileExportStatements,
  listFileFileImportances,
  listFileImportStatements,
  listFileIncomingRelationships,
  listFileOutgoingRelationships,
  listFileRelatedBy,
  listFileRelatedFiles,
  listFileRelevanceScores,
  listFiles,
  listFileSelectedBy,
  listFileSelections,
  removeFromFileSelectedBy,
  replaceFile,
  updateFile,
} from './api.js'
import type { FileBatch, FileCreate, FileGetParams, FileListParams, FileReplace, FileUpdate } from './types.js'

/** What `useFiles` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileListOptions = (params: FileListParams = {}) =>
  queryOf({
    queryKey: fileKeys.list(params),
    queryFn: ({ client, signal }) => listFiles(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useFilesInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const fileInfiniteOptions = (params: FileListParams = {}) =>
  infiniteQueryOf({
    queryKey: fileKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) => listFiles(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useFile` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileDetailOptions = (id: string, params: FileGetParams = {}) =>
  queryOf({
    queryKey: fileKeys.detail(id, params),
    queryFn: ({ client, signal }) => getFile(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateFile` sends, as options: for `useMutation`. */
export const createFileOptions = () =>
  mutationOf({
    mutationKey: fileKeys.write('create'),
    mutationFn: (payload: FileCreate, { client }) => createFile(httpOf(client), payload),
  })

/** What `useUpdateFile` sends, as options: for `useMutation`. */
export const updateFileOptions = () =>
  mutationOf({
    mutationKey: fileKeys.write('update'),
    mutationFn: ({ id, changes }: { id: string; changes: FileUpdate }, { client }) =>
      updateFile(httpOf(client), id, changes),
  })

/** What `useReplaceFile` sends, as options: for `useMutation`. */
export const replaceFileOptions = () =>
  mutationOf({
    mutationKey: fileKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: string; payload: FileReplace }, { client }) =>
      replaceFile(httpOf(client), id, payload),
  })

/** What `useDeleteFile` sends, as options: for `useMutation`. */
export const deleteFileOptions = () =>
  mutationOf({
    mutationKey: fileKeys.write('delete'),
    mutationFn: ({ id }: { id: string }, { client }) => deleteFile(httpOf(client), id),
  })

/** What `useBatchFiles` sends, as options: for `useMutation`. */
export const batchFilesOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: fileKeys.write('batch'),
    mutationFn: (request: FileBatch, { client }) => batchFiles(httpOf(client), request, options),
  })

/** What `useFileExportStatements` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileExportStatementsOptions = (id: string, params: FileExportInfoListParams = {}) =>
  queryOf({
    queryKey: fileExportInfoKeys.related(params, { of: 'file', id, relation: 'export_statements' }),
    queryFn: ({ client, signal }) => listFileExportStatements(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useFileFileImportances` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileFileImportancesOptions = (id: string, params: FileImportanceListParams = {}) =>
  queryOf({
    queryKey: fileImportanceKeys.related(params, { of: 'file', id, relation: 'file_importances' }),
    queryFn: ({ client, signal }) => listFileFileImportances(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useFileImportStatements` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileImportStatementsOptions = (id: string, params: FileImportInfoListParams = {}) =>
  queryOf({
    queryKey: fileImportInfoKeys.related(params, { of: 'file', id, relation: 'import_statements' }),
    queryFn: ({ client, signal }) => listFileImportStatements(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useFileIncomingRelationships` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileIncomingRelationshipsOptions = (id: string, params: FileRelationshipListParams = {}) =>
  queryOf({
    queryKey: fileRelationshipKeys.related(params, { of: 'file', id, relation: 'incoming_relationships' }),
    queryFn: ({ client, signal }) => listFileIncomingRelationships(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useFileOutgoingRelationships` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileOutgoingRelationshipsOptions = (id: string, params: FileRelationshipListParams = {}) =>
  queryOf({
    queryKey: fileRelationshipKeys.related(params, { of: 'file', id, relation: 'outgoing_relationships' }),
    queryFn: ({ client, signal }) => listFileOutgoingRelationships(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useFileRelatedBy` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileRelatedByOptions = (id: string, params: FileListParams = {}) =>
  queryOf({
    queryKey: fileKeys.related(params, { of: 'file', id, relation: 'related_by' }),
    queryFn: ({ client, signal }) => listFileRelatedBy(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useFileRelatedFiles` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileRelatedFilesOptions = (id: string, params: FileListParams = {}) =>
  queryOf({
    queryKey: fileKeys.related(params, { of: 'file', id, relation: 'related_files' }),
    queryFn: ({ client, signal }) => listFileRelatedFiles(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useFileRelevanceScores` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileRelevanceScoresOptions = (id: string, params: RelevanceScoreListParams = {}) =>
  queryOf({
    queryKey: relevanceScoreKeys.related(params, { of: 'file', id, relation: 'relevance_scores' }),
    queryFn: ({ client, signal }) => listFileRelevanceScores(httpOf(client), id, params, { signal }),
    ...freshness.stable,
  })

/** What `useFileSelectedBy` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileSelectedByOptions = (id: string, params: ProjectListParams = {}) =>
  queryOf({
    queryKey: projectKeys.related(params, { of: 'file', id, relation: 'selected_by' }),
    queryFn: ({ client, signal }) => listFileSelectedBy(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useFileSelections` asks, as options: for `useQuery`, `useQueries` and the like. */
export const fileSelectionsOptions = (id: string, params: SelectedFileListParams = {}) =>
  queryOf({
    queryKey: selectedFileKeys.related(params, { of: 'file', id, relation: 'selections' }),
    queryFn: ({ client, signal }) => listFileSelections(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useAddToFileSelectedBy` sends, as options: for `useMutation`. */
export const addToFileSelectedByOptions = () =>
  mutationOf({
    mutationKey: fileKeys.link('add', 'selected_by'),
    mutationFn: ({ id, target }: { id: string; target: number }, { client }) =>
      addToFileSelectedBy(httpOf(client), id, target),
  })

/** What `useRemoveFromFileSelectedBy` sends, as options: for `useMutation`. */
export const removeFromFileSelectedByOptions = () =>
  mutationOf({
    mutationKey: fileKeys.link('remove', 'selected_by'),
    mutationFn: ({ id, target }: { id: string; target: number }, { client }) =>
      removeFromFileSelectedBy(httpOf(client), id, target),
  })
