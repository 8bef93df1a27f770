import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Nullable,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { ExportInfo, ExportInfoInput, ImportInfo, ImportInfoInput } from '../../values.js'
import type { FileExportInfo, FileExportInfoRelation } from '../file_export_info/types.js'
import type { FileImportInfo, FileImportInfoRelation } from '../file_import_info/types.js'
import type { FileImportance, FileImportanceRelation } from '../file_importance/types.js'
import type { FileRelationship, FileRelationshipRelation } from '../file_relationship/types.js'
import type { Project, ProjectRelation } from '../project/types.js'
import type { RelevanceScore, RelevanceScoreRelation } from '../relevance_score/types.js'
import type { SelectedFile, SelectedFileRelation } from '../selected_file/types.js'

/** A file of a project as it was last read; its id is its path */
export interface File {
  id: string
  checksum: string | null
  content: string | null
  content_type: string | null
  exports: ExportInfo[] | null
  extension: string | null
  imports: ImportInfo[] | null
  is_relevant: boolean | null
  last_modified: IsoDateTime | null
  meta: string | null
  name: string
  path: string
  project_id: number
  relevance_score: number | null
  /** Bytes */
  size: number | null
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  export_statements?: FileExportInfo[]
  file_importances?: FileImportance[]
  import_statements?: FileImportInfo[]
  incoming_relationships?: FileRelationship[]
  outgoing_relationships?: FileRelationship[]
  project?: Project
  related_by?: File[]
  related_files?: File[]
  relevance_scores?: RelevanceScore[]
  selected_by?: Project[]
  selections?: SelectedFile[]
}

/** What creating one takes. */
export interface FileCreate {
  id: string
  checksum?: string | null
  content?: string | null
  content_type?: string | null
  exports?: ExportInfoInput[] | null
  extension?: string | null
  imports?: ImportInfoInput[] | null
  is_relevant?: boolean | null
  last_modified?: IsoDateTime | null
  meta?: string | null
  name: string
  path: string
  project_id: number
  relevance_score?: number | null
  size?: number | null
}

/** What changing one takes; what is left out stays as it is. */
export interface FileUpdate {
  checksum?: string | null
  content?: string | null
  content_type?: string | null
  exports?: ExportInfoInput[] | null
  extension?: string | null
  imports?: ImportInfoInput[] | null
  is_relevant?: boolean | null
  last_modified?: IsoDateTime | null
  meta?: string | null
  name?: string
  path?: string
  project_id?: number
  relevance_score?: number | null
  size?: number | null
}

/** What replacing one takes; what is left out goes back to its default. */
export interface FileReplace {
  checksum?: string | null
  content?: string | null
  content_type?: string | null
  exports?: ExportInfoInput[] | null
  extension?: string | null
  imports?: ImportInfoInput[] | null
  is_relevant?: boolean | null
  last_modified?: IsoDateTime | null
  meta?: string | null
  name: string
  path: string
  project_id: number
  relevance_score?: number | null
  size?: number | null
}

/** Which of them; all conditions hold. */
export interface FileFilters {
  readonly id?: Textual
  readonly checksum?: Nullable<Textual>
  readonly extension?: Nullable<Textual>
  readonly is_relevant?: Nullable<boolean>
  readonly name?: Textual
  readonly path?: Textual
  readonly project_id?: Comparable<number>
  readonly relevance_score?: Nullable<Comparable<number>>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type FileSort = Sorted<
  | 'id'
  | 'checksum'
  | 'extension'
  | 'is_relevant'
  | 'name'
  | 'path'
  | 'project_id'
  | 'relevance_score'
  | 'size'
  | 'created_at'
  | 'updated_at'
>

export type FileRelation =
  | 'export_statements'
  | 'file_importances'
  | 'import_statements'
  | 'incoming_relationships'
  | 'outgoing_relationships'
  | 'project'
  | 'related_by'
  | 'related_files'
  | 'relevance_scores'
  | 'selected_by'
  | 'selections'

export type FileInclude =
  | FileRelation
  | `export_statements.${FileExportInfoRelation}`
  | `file_importances.${FileImportanceRelation}`
  | `import_statements.${FileImportInfoRelation}`
  | `incoming_relationships.${FileRelationshipRelation}`
  | `outgoing_relationships.${FileRelationshipRelation}`
  | `project.${ProjectRelation}`
  | `related_by.${FileRelation}`
  | `related_files.${FileRelation}`
  | `relevance_scores.${RelevanceScoreRelation}`
  | `selected_by.${ProjectRelation}`
  | `selections.${SelectedFileRelation}`

export interface FileListParams extends ListParams<FileFilters, FileSort, FileInclude> {
  /** Text to be found in name, path. */
  readonly q?: string
}

export type FileGetParams = GetParams<FileInclude>

export type FileBatch = BatchRequest<FileCreate, FileUpdate & { id: string }, string>
