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
import type { File, FileRelation } from '../file/types.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** How well a file answers a query */
export interface RelevanceScore {
  id: number
  file_id: string
  import_score: number
  keyword_score: number
  path_score: number
  project_id: number
  query: string | null
  recency_score: number
  total_score: number
  type_score: number
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  file?: File
  project?: Project
}

/** What creating one takes. */
export interface RelevanceScoreCreate {
  file_id: string
  import_score: number
  keyword_score: number
  path_score: number
  project_id: number
  query?: string | null
  recency_score: number
  total_score: number
  type_score: number
}

/** What changing one takes; what is left out stays as it is. */
export interface RelevanceScoreUpdate {
  file_id?: string
  import_score?: number
  keyword_score?: number
  path_score?: number
  project_id?: number
  query?: string | null
  recency_score?: number
  total_score?: number
  type_score?: number
}

/** What replacing one takes; what is left out goes back to its default. */
export type RelevanceScoreReplace = RelevanceScoreCreate

/** Which of them; all conditions hold. */
export interface RelevanceScoreFilters {
  readonly id?: Comparable<number>
  readonly file_id?: Textual
  readonly project_id?: Comparable<number>
  readonly query?: Nullable<Textual>
  readonly total_score?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type RelevanceScoreSort = Sorted<
  | 'id'
  | 'file_id'
  | 'project_id'
  | 'query'
  | 'total_score'
  | 'created_at'
  | 'updated_at'
>

export type RelevanceScoreRelation = 'file' | 'project'

export type RelevanceScoreInclude = RelevanceScoreRelation | `file.${FileRelation}` | `project.${ProjectRelation}`

export type RelevanceScoreListParams = ListParams<RelevanceScoreFilters, RelevanceScoreSort, RelevanceScoreInclude>

export type RelevanceScoreGetParams = GetParams<RelevanceScoreInclude>

export type RelevanceScoreBatch = BatchRequest<RelevanceScoreCreate, RelevanceScoreUpdate & { id: number }, number>
