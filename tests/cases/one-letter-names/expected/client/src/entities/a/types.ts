import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Nullable,
  Sorted,
} from '../../runtime/index.js'
import type { B, BRelation } from '../b/types.js'

/** An a as the API answers with it. */
export interface A {
  id: number
  b_id: number | null
  x: number
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  b?: B | null
}

/** What creating one takes. */
export interface ACreate {
  b_id?: number | null
  x: number
}

/** What changing one takes; what is left out stays as it is. */
export interface AUpdate {
  b_id?: number | null
  x?: number
}

/** What replacing one takes; what is left out goes back to its default. */
export type AReplace = ACreate

/** Which of them; all conditions hold. */
export interface AFilters {
  readonly id?: Comparable<number>
  readonly b_id?: Nullable<Comparable<number>>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type ASort = Sorted<'id' | 'b_id' | 'created_at' | 'updated_at'>

export type ARelation = 'b'

export type AInclude = ARelation | `b.${BRelation}`

export type AListParams = ListParams<AFilters, ASort, AInclude>

export type AGetParams = GetParams<AInclude>

export type ABatch = BatchRequest<ACreate, AUpdate & { id: number }, number>
