import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { GitCommitAuthor, GitCommitAuthorInput } from '../../values.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** A name for a commit */
export interface GitTag {
  id: number
  annotation: string | null
  commit: string
  name: string
  project_id: number
  tagger: GitCommitAuthor | null
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project
}

/** What creating one takes. */
export interface GitTagCreate {
  annotation?: string | null
  commit: string
  name: string
  project_id: number
  tagger?: GitCommitAuthorInput | null
}

/** What changing one takes; what is left out stays as it is. */
export interface GitTagUpdate {
  annotation?: string | null
  commit?: string
  name?: string
  project_id?: number
  tagger?: GitCommitAuthorInput | null
}

/** What replacing one takes; what is left out goes back to its default. */
export type GitTagReplace = GitTagCreate

/** Which of them; all conditions hold. */
export interface GitTagFilters {
  readonly id?: Comparable<number>
  readonly commit?: Textual
  readonly name?: Textual
  readonly project_id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type GitTagSort = Sorted<'id' | 'commit' | 'name' | 'project_id' | 'created_at' | 'updated_at'>

export type GitTagRelation = 'project'

export type GitTagInclude = GitTagRelation | `project.${ProjectRelation}`

export type GitTagListParams = ListParams<GitTagFilters, GitTagSort, GitTagInclude>

export type GitTagGetParams = GetParams<GitTagInclude>

export type GitTagBatch = BatchRequest<GitTagCreate, GitTagUpdate & { id: number }, number>
