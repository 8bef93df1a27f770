import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { RelevanceWeights } from '../../values.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** How a project weighs the signals of relevance */
export interface RelevanceConfig {
  id: number
  max_files: number
  min_score: number
  name: string
  project_id: number
  weights: RelevanceWeights
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project
}

/** What creating one takes. */
export interface RelevanceConfigCreate {
  max_files?: number
  min_score?: number
  name: string
  project_id: number
  weights: RelevanceWeights
}

/** What changing one takes; what is left out stays as it is. */
export interface RelevanceConfigUpdate {
  max_files?: number
  min_score?: number
  name?: string
  project_id?: number
  weights?: RelevanceWeights
}

/** What replacing one takes; what is left out goes back to its default. */
export type RelevanceConfigReplace = RelevanceConfigCreate

/** Which of them; all conditions hold. */
export interface RelevanceConfigFilters {
  readonly id?: Comparable<number>
  readonly name?: Textual
  readonly project_id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type RelevanceConfigSort = Sorted<'id' | 'name' | 'project_id' | 'created_at' | 'updated_at'>

export type RelevanceConfigRelation = 'project'

export type RelevanceConfigInclude = RelevanceConfigRelation | `project.${ProjectRelation}`

export type RelevanceConfigListParams = ListParams<RelevanceConfigFilters, RelevanceConfigSort, RelevanceConfigInclude>

export type RelevanceConfigGetParams = GetParams<RelevanceConfigInclude>

export type RelevanceConfigBatch = BatchRequest<RelevanceConfigCreate, RelevanceConfigUpdate & { id: number }, number>
