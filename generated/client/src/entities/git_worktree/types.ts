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

/** Another checkout of the repository */
export interface GitWorktree {
  id: number
  branch: string
  commit: string
  is_locked: boolean
  is_main: boolean
  lock_reason: string | null
  path: string
  project_id: number
  prunable: boolean | null
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project
}

/** What creating one takes. */
export interface GitWorktreeCreate {
  branch: string
  commit: string
  is_locked?: boolean
  is_main?: boolean
  lock_reason?: string | null
  path: string
  project_id: number
  prunable?: boolean | null
}

/** What changing one takes; what is left out stays as it is. */
export interface GitWorktreeUpdate {
  branch?: string
  commit?: string
  is_locked?: boolean
  is_main?: boolean
  lock_reason?: string | null
  path?: string
  project_id?: number
  prunable?: boolean | null
}

/** What replacing one takes; what is left out goes back to its default. */
export type GitWorktreeReplace = GitWorktreeCreate

/** Which of them; all conditions hold. */
export interface GitWorktreeFilters {
  readonly id?: Comparable<number>
  readonly branch?: Textual
  readonly is_main?: boolean
  readonly path?: Textual
  readonly project_id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type GitWorktreeSort = Sorted<'id' | 'branch' | 'is_main' | 'path' | 'project_id' | 'created_at' | 'updated_at'>

export type GitWorktreeRelation = 'project'

export type GitWorktreeInclude = GitWorktreeRelation | `project.${ProjectRelation}`

export type GitWorktreeListParams = ListParams<GitWorktreeFilters, GitWorktreeSort, GitWorktreeInclude>

export type GitWorktreeGetParams = GetParams<GitWorktreeInclude>

export type GitWorktreeBatch = BatchRequest<GitWorktreeCreate, GitWorktreeUpdate & { id: number }, number>
