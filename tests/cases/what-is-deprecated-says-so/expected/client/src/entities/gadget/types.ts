import type { BatchRequest, Comparable, GetParams, IsoDateTime, ListParams, Sorted } from '../../runtime/index.js'

/**
 * A gadget as the API answers with it.
 * @deprecated Use widget.
 */
export interface Gadget {
  id: number
  /** @deprecated */
  code: string | null
  name: string
  /** @deprecated Use name, it is unique too. */
  sku: string | null
  created_at: IsoDateTime
  updated_at: IsoDateTime
}

/** What creating one takes. */
export interface GadgetCreate {
  code?: string | null
  name: string
  sku?: string | null
}

/** What changing one takes; what is left out stays as it is. */
export interface GadgetUpdate {
  code?: string | null
  name?: string
  sku?: string | null
}

/** What replacing one takes; what is left out goes back to its default. */
export type GadgetReplace = GadgetCreate

/** Which of them; all conditions hold. */
export interface GadgetFilters {
  readonly id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type GadgetSort = Sorted<'id' | 'created_at' | 'updated_at'>

export type GadgetRelation = never

export type GadgetInclude = never

export type GadgetListParams = ListParams<GadgetFilters, GadgetSort, GadgetInclude>

export type GadgetGetParams = GetParams<GadgetInclude>

export type GadgetBatch = BatchRequest<GadgetCreate, GadgetUpdate & { id: number }, number>
