import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { ImportSpecifier, ImportSpecifierInput } from '../../values.js'
import type { File, FileRelation } from '../file/types.js'

/** An import statement of a file, as a row */
export interface FileImportInfo {
  id: number
  file_id: string
  source: string
  specifiers: ImportSpecifier[]
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  file?: File
}

/** What creating one takes. */
export interface FileImportInfoCreate {
  file_id: string
  source: string
  specifiers?: ImportSpecifierInput[]
}

/** What changing one takes; what is left out stays as it is. */
export interface FileImportInfoUpdate {
  file_id?: string
  source?: string
  specifiers?: ImportSpecifierInput[]
}

/** What replacing one takes; what is left out goes back to its default. */
export type FileImportInfoReplace = FileImportInfoCreate

/** Which of them; all conditions hold. */
export interface FileImportInfoFilters {
  readonly id?: Comparable<number>
  readonly file_id?: Textual
  readonly source?: Textual
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type FileImportInfoSort = Sorted<'id' | 'file_id' | 'source' | 'created_at' | 'updated_at'>

export type FileImportInfoRelation = 'file'

export type FileImportInfoInclude = FileImportInfoRelation | `file.${FileRelation}`

export type FileImportInfoListParams = ListParams<FileImportInfoFilters, FileImportInfoSort, FileImportInfoInclude>

export type FileImportInfoGetParams = GetParams<FileImportInfoInclude>

export type FileImportInfoBatch = BatchRequest<FileImportInfoCreate, FileImportInfoUpdate & { id: number }, number>
