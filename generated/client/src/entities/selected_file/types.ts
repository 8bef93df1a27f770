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

/** A file that a project has in its selection */
export interface SelectedFile {
  id: number
  file_id: string
  is_active: boolean
  project_id: number
  selected_at: IsoDateTime
  selection_reason: string | null

  // There where `include` named them.
  file?: File
  project?: Project
}

/** What creating one takes. */
export interface SelectedFileCreate {
  file_id: string
  is_active?: boolean
  project_id: number
  selected_at?: IsoDateTime
  selection_reason?: string | null
}

/** What changing one takes; what is left out stays as it is. */
export interface SelectedFileUpdate {
  file_id?: string
  is_active?: boolean
  project_id?: number
  selected_at?: IsoDateTime
  selection_reason?: string | null
}

/** What replacing one takes; what is left out goes back to its default. */
export type SelectedFileReplace = SelectedFileCreate

/** Which of them; all conditions hold. */
export interface SelectedFileFilters {
  readonly id?: Comparable<number>
  readonly file_id?: Textual
  readonly is_active?: boolean
  readonly project_id?: Comparable<number>
  readonly selected_at?: Comparable<IsoDateTime>
}

export type SelectedFileSort = Sorted<'id' | 'file_id' | 'is_active' | 'project_id' | 'selected_at'>

export type SelectedFileRelation = 'file' | 'project'

export type SelectedFileInclude = SelectedFileRelation | `file.${FileRelation}` | `project.${ProjectRelation}`

export type SelectedFileListParams = ListParams<SelectedFileFilters, SelectedFileSort, SelectedFileInclude>

export type SelectedFileGetParams = GetParams<SelectedFileInclude>

export type SelectedFileBatch = BatchRequest<SelectedFileCreate, SelectedFileUpdate & { id: number }, number>
