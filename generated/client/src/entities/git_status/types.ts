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
import type { GitFileStatus, GitFileStatusInput } from '../../values.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** The working tree of a project as git last saw it */
export interface GitStatus {
  id: number
  ahead: number
  behind: number
  conflicted: string[]
  created: string[]
  /** Branch */
  current: string | null
  deleted: string[]
  files: GitFileStatus[]
  is_repo: boolean
  modified: string[]
  project_id: number
  renamed: string[]
  staged: string[]
  /** Upstream branch */
  tracking: string | null
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project
}

/** What creating one takes. */
export interface GitStatusCreate {
  ahead?: number
  behind?: number
  conflicted?: string[]
  created?: string[]
  current?: string | null
  deleted?: string[]
  files?: GitFileStatusInput[]
  is_repo: boolean
  modified?: string[]
  project_id: number
  renamed?: string[]
  staged?: string[]
  tracking?: string | null
}

/** What changing one takes; what is left out stays as it is. */
export interface GitStatusUpdate {
  ahead?: number
  behind?: number
  conflicted?: string[]
  created?: string[]
  current?: string | null
  deleted?: string[]
  files?: GitFileStatusInput[]
  is_repo?: boolean
  modified?: string[]
  project_id?: number
  renamed?: string[]
  staged?: string[]
  tracking?: string | null
}

/** What replacing one takes; what is left out goes back to its default. */
export type GitStatusReplace = GitStatusCreate

/** Which of them; all conditions hold. */
export interface GitStatusFilters {
  readonly id?: Comparable<number>
  readonly current?: Nullable<Textual>
  readonly is_repo?: boolean
  readonly project_id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type GitStatusSort = Sorted<'id' | 'current' | 'is_repo' | 'project_id' | 'created_at' | 'updated_at'>

export type GitStatusRelation = 'project'

export type GitStatusInclude = GitStatusRelation | `project.${ProjectRelation}`

export type GitStatusListParams = ListParams<GitStatusFilters, GitStatusSort, GitStatusInclude>

export type GitStatusGetParams = GetParams<GitStatusInclude>

export type GitStatusBatch = BatchRequest<GitStatusCreate, GitStatusUpdate & { id: number }, number>
