import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { File, FileRelation } from '../file/types.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** How much a file matters in its project */
export interface FileImportance {
  id: number
  dependency_score: number
  file_id: string
  location_score: number
  project_id: number
  recency_score: number
  score: number
  size_score: number
  type_score: number
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  file?: File
  project?: Project
}

/** What creating one takes. */
export interface FileImportanceCreate {
  dependency_score: number
  file_id: string
  location_score: number
  project_id: number
  recency_score: number
  score: number
  size_score: number
  type_score: number
}

/** What changing one takes; what is left out stays as it is. */
export interface FileImportanceUpdate {
  dependency_score?: number
  file_id?: string
  location_score?: number
  project_id?: number
  recency_score?: number
  score?: number
  size_score?: number
  type_score?: number
}

/** What replacing one takes; what is left out goes back to its default. */
export type FileImportanceReplace = FileImportanceCreate

/** Which of them; all conditions hold. */
export interface FileImportanceFilters {
  readonly id?: Comparable<number>
  readonly file_id?: Textual
  readonly project_id?: Comparable<number>
  readonly score?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type FileImportanceSort = Sorted<'id' | 'file_id' | 'project_id' | 'score' | 'created_at' | 'updated_at'>

export type FileImportanceRelation = 'file' | 'project'

export type FileImportanceInclude = FileImportanceRelation | `file.${FileRelation}` | `project.${ProjectRelation}`

export type FileImportanceListParams = ListParams<FileImportanceFilters, FileImportanceSort, FileImportanceInclude>

export type FileImportanceGetParams = GetParams<FileImportanceInclude>

export type FileImportanceBatch = BatchRequest<FileImportanceCreate, FileImportanceUpdate & { id: number }, number>
