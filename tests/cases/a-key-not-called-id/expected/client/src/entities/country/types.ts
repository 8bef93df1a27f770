import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { City, CityRelation } from '../city/types.js'

/** A country as the API answers with it. */
export interface Country {
  code: string
  name: string
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  cities?: City[]
}

/** What creating one takes. */
export interface CountryCreate {
  code: string
  name: string
}

/** What changing one takes; what is left out stays as it is. */
export interface CountryUpdate {
  name?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export interface CountryReplace {
  name: string
}

/** Which of them; all conditions hold. */
export interface CountryFilters {
  readonly code?: Textual
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type CountrySort = Sorted<'code' | 'created_at' | 'updated_at'>

export type CountryRelation = 'cities'

export type CountryInclude = CountryRelation | `cities.${CityRelation}`

export type CountryListParams = ListParams<CountryFilters, CountrySort, CountryInclude>

export type CountryGetParams = GetParams<CountryInclude>

export type CountryBatch = BatchRequest<CountryCreate, CountryUpdate & { code: string }, string>
