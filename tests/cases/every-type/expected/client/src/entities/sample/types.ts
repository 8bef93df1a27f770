import type {
  Base64,
  BatchRequest,
  Comparable,
  Decimal,
  GetParams,
  Int64,
  IsoDate,
  IsoDateTime,
  IsoDuration,
  IsoTime,
  JsonValue,
  ListParams,
  Sorted,
  Uuid,
} from '../../runtime/index.js'
import type { Mood, Point } from '../../values.js'

/** A sample as the API answers with it. */
export interface Sample {
  id: number
  a_bool: boolean
  a_bytes: Base64
  a_date: IsoDate
  a_datetime: IsoDateTime
  a_decimal: Decimal
  a_duration: IsoDuration
  a_email: string
  a_float: number
  a_int: number
  a_int64: Int64
  a_json: JsonValue
  a_mood: Mood
  a_point: Point
  a_str: string
  a_text: string
  a_time: IsoTime
  a_url: string
  a_uuid: Uuid
  a_wide_decimal: Decimal
  created_at: IsoDateTime
  updated_at: IsoDateTime
}

/** What creating one takes. */
export interface SampleCreate {
  a_bool: boolean
  a_bytes: Base64
  a_date: IsoDate
  a_datetime: IsoDateTime
  a_decimal: Decimal
  a_duration: IsoDuration
  a_email: string
  a_float: number
  a_int: number
  a_int64: Int64
  a_json: JsonValue
  a_mood: Mood
  a_point: Point
  a_str: string
  a_text: string
  a_time: IsoTime
  a_url: string
  a_uuid: Uuid
  a_wide_decimal: Decimal
}

/** What changing one takes; what is left out stays as it is. */
export interface SampleUpdate {
  a_bool?: boolean
  a_bytes?: Base64
  a_date?: IsoDate
  a_datetime?: IsoDateTime
  a_decimal?: Decimal
  a_duration?: IsoDuration
  a_email?: string
  a_float?: number
  a_int?: number
  a_int64?: Int64
  a_json?: JsonValue
  a_mood?: Mood
  a_point?: Point
  a_str?: string
  a_text?: string
  a_time?: IsoTime
  a_url?: string
  a_uuid?: Uuid
  a_wide_decimal?: Decimal
}

/** What replacing one takes; what is left out goes back to its default. */
export type SampleReplace = SampleCreate

/** Which of them; all conditions hold. */
export interface SampleFilters {
  readonly id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type SampleSort = Sorted<'id' | 'created_at' | 'updated_at'>

export type SampleRelation = never

export type SampleInclude = never

export type SampleListParams = ListParams<SampleFilters, SampleSort, SampleInclude>

export type SampleGetParams = GetParams<SampleInclude>

export type SampleBatch = BatchRequest<SampleCreate, SampleUpdate & { id: number }, number>
