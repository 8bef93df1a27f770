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
import type { ExportSpecifier, ExportSpecifierInput, ExportType } from '../../values.js'
import type { File, FileRelation } from '../file/types.js'

/** An export statement of a file, as a row */
export interface FileExportInfo {
  id: number
  file_id: string
  source: string | null
  specifiers: ExportSpecifier[] | null
  type: ExportType
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  file?: File
}

/** What creating one takes. */
export interface FileExportInfoCreate {
  file_id: string
  source?: string | null
  specifiers?: ExportSpecifierInput[] | null
  type: ExportType
}

/** What changing one takes; what is left out stays as it is. */
export interface FileExportInfoUpdate {
  file_id?: string
  source?: string | null
  specifiers?: ExportSpecifierInput[] | null
  type?: ExportType
}

/** What replacing one takes; what is left out goes back to its default. */
export type FileExportInfoReplace = FileExportInfoCreate

/** Which of them; all conditions hold. */
export interface FileExportInfoFilters {
  readonly id?: Comparable<number>
  readonly file_id?: Textual
  readonly type?: Discrete<ExportType>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type FileExportInfoSort = Sorted<'id' | 'file_id' | 'type' | 'created_at' | 'updated_at'>

export type FileExportInfoRelation = 'file'

export type FileExportInfoInclude = FileExportInfoRelation | `file.${FileRelation}`

export type FileExportInfoListParams = ListParams<FileExportInfoFilters, FileExportInfoSort, FileExportInfoInclude>

export type FileExportInfoGetParams = GetParams<FileExportInfoInclude>

export type FileExportInfoBatch = BatchRequest<FileExportInfoCreate, FileExportInfoUpdate & { id: number }, number>
