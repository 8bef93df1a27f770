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

/** Another copy of the repository */
export interface GitRemote {
  id: number
  /** Where git fetches from */
  fetch: string
  name: string
  project_id: number
  /** Where git pushes to */
  push: string
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project
}

/** What creating one takes. */
export interface GitRemoteCreate {
  fetch: string
  name: string
  project_id: number
  push: string
}

/** What changing one takes; what is left out stays as it is. */
export interface GitRemoteUpdate {
  fetch?: string
  name?: string
  project_id?: number
  push?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export type GitRemoteReplace = GitRemoteCreate

/** Which of them; all conditions hold. */
export interface GitRemoteFilters {
  readonly id?: Comparable<number>
  readonly name?: Textual
  readonly project_id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type GitRemoteSort = Sorted<'id' | 'name' | 'project_id' | 'created_at' | 'updated_at'>

export type GitRemoteRelation = 'project'

export type GitRemoteInclude = GitRemoteRelation | `project.${ProjectRelation}`

export type GitRemoteListParams = ListParams<GitRemoteFilters, GitRemoteSort, GitRemoteInclude>

export type GitRemoteGetParams = GetParams<GitRemoteInclude>

export type GitRemoteBatch = BatchRequest<GitRemoteCreate, GitRemoteUpdate & { id: number }, number>
