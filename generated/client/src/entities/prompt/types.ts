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
import type { Project, ProjectRelation } from '../project/types.js'

/** A text to give to a model, kept for use again */
export interface Prompt {
  id: number
  content: string
  description: string | null
  /** Nothing for a prompt that serves every project */
  project_id: number | null
  tags: string[]
  title: string
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project | null
}

/** What creating one takes. */
export interface PromptCreate {
  content: string
  description?: string | null
  project_id?: number | null
  tags?: string[]
  title: string
}

/** What changing one takes; what is left out stays as it is. */
export interface PromptUpdate {
  content?: string
  description?: string | null
  project_id?: number | null
  tags?: string[]
  title?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export type PromptReplace = PromptCreate

/** Which of them; all conditions hold. */
export interface PromptFilters {
  readonly id?: Comparable<number>
  readonly project_id?: Nullable<Comparable<number>>
  readonly title?: Textual
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type PromptSort = Sorted<'id' | 'project_id' | 'title' | 'created_at' | 'updated_at'>

export type PromptRelation = 'project'

export type PromptInclude = PromptRelation | `project.${ProjectRelation}`

export interface PromptListParams extends ListParams<PromptFilters, PromptSort, PromptInclude> {
  /** Text to be found in content, title. */
  readonly q?: string
}

export type PromptGetParams = GetParams<PromptInclude>

export type PromptBatch = BatchRequest<PromptCreate, PromptUpdate & { id: number }, number>
