import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Nullable,
  Sorted,
} from '../../runtime/index.js'

/** A whole as the API answers with it. */
export interface WholeRecord {
  id: number
  name: string
  served_id: number | null
  created_at: IsoDateTime
  updated_at: IsoDateTime
}

/** What creating one takes. */
export interface WholeRecordCreate {
  name: string
  served_id?: number | null
}

/** What changing one takes; what is left out stays as it is. */
export interface WholeRecordUpdate {
  name?: string
  served_id?: number | null
}

/** What replacing one takes; what is left out goes back to its default. */
export type WholeRecordReplace = WholeRecordCreate

/** Which of them; all conditions hold. */
export interface WholeRecordFilters {
  readonly id?: Comparable<number>
  readonly served_id?: Nullable<Comparable<number>>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type WholeRecordSort = Sorted<'id' | 'served_id' | 'created_at' | 'updated_at'>

export type WholeRecordRelation = never

export type WholeRecordInclude = never

export type WholeRecordListParams = ListParams<WholeRecordFilters, WholeRecordSort, WholeRecordInclude>

export type WholeRecordGetParams = GetParams<WholeRecordInclude>

export type WholeRecordBatch = BatchRequest<WholeRecordCreate, WholeRecordUpdate & { id: number }, number>
