import type { BatchRequest, Comparable, GetParams, IsoDateTime, ListParams, Sorted } from '../../runtime/index.js'

/** A tick as the API answers with it. */
export interface Tick {
  id: number
  created_at: IsoDateTime
  updated_at: IsoDateTime
}

/** What creating one takes. */
export type TickCreate = { [field: string]: never }

/** What changing one takes; what is left out stays as it is. */
export type TickUpdate = { [field: string]: never }

/** What replacing one takes; what is left out goes back to its default. */
export type TickReplace = TickCreate

/** Which of them; all conditions hold. */
export interface TickFilters {
  readonly id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type TickSort = Sorted<'id' | 'created_at' | 'updated_at'>

export type TickRelation = never

export type TickInclude = never

export type TickListParams = ListParams<TickFilters, TickSort, TickInclude>

export type TickGetParams = GetParams<TickInclude>

export type TickBatch = BatchRequest<TickCreate, TickUpdate & { id: number }, number>
