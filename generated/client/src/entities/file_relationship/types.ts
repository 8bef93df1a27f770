import type {
  BatchRequest,
  Comparable,
  Discrete,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { FileRelationshipType } from '../../values.js'
import type { File, FileRelation } from '../file/types.js'

/** How one file bears on another */
export interface FileRelationship {
  id: number
  metadata: JsonValue | null
  source_file_id: string
  strength: number
  target_file_id: string
  type: FileRelationshipType
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  source_file?: File
  target_file?: File
}

/** What creating one takes. */
export interface FileRelationshipCreate {
  metadata?: JsonValue | null
  source_file_id: string
  strength: number
  target_file_id: string
  type: FileRelationshipType
}

/** What changing one takes; what is left out stays as it is. */
export interface FileRelationshipUpdate {
  metadata?: JsonValue | null
  source_file_id?: string
  strength?: number
  target_file_id?: string
  type?: FileRelationshipType
}

/** What replacing one takes; what is left out goes back to its default. */
export type FileRelationshipReplace = FileRelationshipCreate

/** Which of them; all conditions hold. */
export interface FileRelationshipFilters {
  readonly id?: Comparable<number>
  readonly source_file_id?: Textual
  readonly strength?: Comparable<number>
  readonly target_file_id?: Textual
  readonly type?: Discrete<FileRelationshipType>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type FileRelationshipSort = Sorted<
  | 'id'
  | 'source_file_id'
  | 'strength'
  | 'target_file_id'
  | 'type'
  | 'created_at'
  | 'updated_at'
>

export type FileRelationshipRelation = 'source_file' | 'target_file'

export type FileRelationshipInclude =
  | FileRelationshipRelation
  | `source_file.${FileRelation}`
  | `target_file.${FileRelation}`

export type FileRelationshipListParams = ListParams<
  FileRelationshipFilters,
  FileRelationshipSort,
  FileRelationshipInclude
>

export type FileRelationshipGetParams = GetParams<FileRelationshipInclude>

export type FileRelationshipBatch = BatchRequest<
  FileRelationshipCreate,
  FileRelationshipUpdate & { id: number },
  number
>
