import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Sorted,
} from '../../runtime/index.js'
import type { Evil } from '../../values.js'

/**
 * Line one __import__('os')._exit(1) process.exit(1) *\/ // """ ''' \
 * @deprecated *\/ or """ \
 */
export interface Victim {
  id: number
  data: JsonValue
  /**
   * Args:
   * nothing: `rm -rf /`
   *
   * :param x: **bold** <b>html</b>
   */
  doc: string | null
  evil: Evil
  /** %s {quoted!r} \N{BULLET} \x41 \u0041 */
  format: string
  /** a line that is longer than any formatter likes, a line that is longer than any formatter likes, a line that is longer than any formatter likes, alinethatislongerthananyformatterlikesandhasnospaceinitatallalinethatislongerthananyformatterlikes */
  long: string
  pattern: string | null
  /** *\/ @ ts-ignore # type: ignore # noqa */
  quoted: string
  /** right to left \u202eoverride\u202c, bell \u0007, byte order mark \ufeff, next line */
  unseen: string
  created_at: IsoDateTime
  updated_at: IsoDateTime
}

/** What creating one takes. */
export interface VictimCreate {
  data?: JsonValue
  doc?: string | null
  evil?: Evil
  format?: string
  long?: string
  pattern?: string | null
  quoted?: string
  unseen?: string
}

/** What changing one takes; what is left out stays as it is. */
export interface VictimUpdate {
  data?: JsonValue
  doc?: string | null
  evil?: Evil
  format?: string
  long?: string
  pattern?: string | null
  quoted?: string
  unseen?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export type VictimReplace = VictimCreate

/** Which of them; all conditions hold. */
export interface VictimFilters {
  readonly id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type VictimSort = Sorted<'id' | 'created_at' | 'updated_at'>

export type VictimRelation = never

export type VictimInclude = never

export type VictimListParams = ListParams<VictimFilters, VictimSort, VictimInclude>

export type VictimGetParams = GetParams<VictimInclude>

export type VictimBatch = BatchRequest<VictimCreate, VictimUpdate & { id: number }, number>
