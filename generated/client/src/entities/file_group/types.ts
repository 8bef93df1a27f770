import type {
  BatchRequest,
  Comparable,
  Discrete,
  GetParams,
  IsoDateTime,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type {
  FileEdge,
  FileEdgeInput,
  FileGroupMetadata,
  FileGroupMetadataInput,
  GroupingStrategy,
} from '../../values.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** Files to be summarised or sent together */
export interface FileGroup {
  id: string
  estimated_tokens: number | null
  file_ids: string[]
  metadata: FileGroupMetadata | null
  name: string
  /** Higher goes first */
  priority: number
  project_id: number
  relationships: FileEdge[] | null
  strategy: GroupingStrategy
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project
}

/** What creating one takes. */
export interface FileGroupCreate {
  id: string
  estimated_tokens?: number | null
  file_ids?: string[]
  metadata?: FileGroupMetadataInput | null
  name: string
  priority?: number
  project_id: number
  relationships?: FileEdgeInput[] | null
  strategy: GroupingStrategy
}

/** What changing one takes; what is left out stays as it is. */
export interface FileGroupUpdate {
  estimated_tokens?: number | null
  file_ids?: string[]
  metadata?: FileGroupMetadataInput | null
  name?: string
  priority?: number
  project_id?: number
  relationships?: FileEdgeInput[] | null
  strategy?: GroupingStrategy
}

/** What replacing one takes; what is left out goes back to its default. */
export interface FileGroupReplace {
  estimated_tokens?: number | null
  file_ids?: string[]
  metadata?: FileGroupMetadataInput | null
  name: string
  priority?: number
  project_id: number
  relationships?: FileEdgeInput[] | null
  strategy: GroupingStrategy
}

/** Which of them; all conditions hold. */
export interface FileGroupFilters {
  readonly id?: Textual
  readonly name?: Textual
  readonly priority?: Comparable<number>
  readonly project_id?: Comparable<number>
  readonly strategy?: Discrete<GroupingStrategy>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type FileGroupSort = Sorted<'id' | 'name' | 'priority' | 'project_id' | 'strategy' | 'created_at' | 'updated_at'>

export type FileGroupRelation = 'project'

export type FileGroupInclude = FileGroupRelation | `project.${ProjectRelation}`

export interface FileGroupListParams extends ListParams<FileGroupFilters, FileGroupSort, FileGroupInclude> {
  /** Text to be found in name. */
  readonly q?: string
}

export type FileGroupGetParams = GetParams<FileGroupInclude>

export type FileGroupBatch = BatchRequest<FileGroupCreate, FileGroupUpdate & { id: string }, string>
