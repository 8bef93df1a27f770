import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** Changes put aside */
export interface GitStash {
  id: number
  branch: string
  created_at: IsoDateTime
  /** As git prints it */
  date: string
  /** Place on the stack, 0 the newest */
  index: number
  message: string
  project_id: number

  // There where `include` named them.
  project?: Project
}

/** What creating one takes. */
export interface GitStashCreate {
  branch: string
  date: string
  index: number
  message: string
  project_id: number
}

/** What changing one takes; what is left out stays as it is. */
export interface GitStashUpdate {
  branch?: string
  date?: string
  index?: number
  message?: string
  project_id?: number
}

/** What replacing one takes; what is left out goes back to its default. */
export type GitStashReplace = GitStashCreate

/** Which of them; all conditions hold. */
export interface GitStashFilters {
  readonly id?: Comparable<number>
  readonly branch?: Textual
  readonly index?: Comparable<number>
  readonly project_id?: Comparable<number>
}

export type GitStashSort = Sorted<'id' | 'branch' | 'index' | 'project_id'>

export type GitStashRelation = 'project'

export type GitStashInclude = GitStashRelation | `project.${ProjectRelation}`

export type GitStashListParams = ListParams<GitStashFilters, GitStashSort, GitStashInclude>

export type GitStashGetParams = GetParams<GitStashInclude>

export type GitStashBatch = BatchRequest<GitStashCreate, GitStashUpdate & { id: number }, number>
