import type {
  Base64,
  BatchRequest,
  Comparable,
  Decimal,
  GetParams,
  IsoDate,
  IsoDateTime,
  IsoDuration,
  IsoTime,
  JsonValue,
  ListParams,
  Sorted,
  Uuid,
} from '../../runtime/index.js'
import type { Color, Point, PointInput } from '../../values.js'

/** An event as the API answers with it. */
export interface Event {
  id: number
  bool: boolean
  bytes: Base64 | null
  color: Color
  date: IsoDate
  datetime: IsoDateTime | null
  decimal: Decimal
  duration: IsoDuration | null
  email: string | null
  event: string | null
  int: number
  json: JsonValue | null
  point: Point | null
  str: string
  time: IsoTime
  url: string | null
  uuid: Uuid | null
  created_at: IsoDateTime
  updated_at: IsoDateTime
}

/** What creating one takes. */
export interface EventCreate {
  bool: boolean
  bytes?: Base64 | null
  color: Color
  date: IsoDate
  datetime?: IsoDateTime | null
  decimal: Decimal
  duration?: IsoDuration | null
  email?: string | null
  event?: string | null
  int: number
  json?: JsonValue | null
  point?: PointInput | null
  str: string
  time: IsoTime
  url?: string | null
  uuid?: Uuid | null
}

/** What changing one takes; what is left out stays as it is. */
export interface EventUpdate {
  bool?: boolean
  bytes?: Base64 | null
  color?: Color
  date?: IsoDate
  datetime?: IsoDateTime | null
  decimal?: Decimal
  duration?: IsoDuration | null
  email?: string | null
  event?: string | null
  int?: number
  json?: JsonValue | null
  point?: PointInput | null
  str?: string
  time?: IsoTime
  url?: string | null
  uuid?: Uuid | null
}

/** What replacing one takes; what is left out goes back to its default. */
export type EventReplace = EventCreate

/** Which of them; all conditions hold. */
export interface EventFilters {
  readonly id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type EventSort = Sorted<'id' | 'created_at' | 'updated_at'>

export type EventRelation = never

export type EventInclude = never

export type EventListParams = ListParams<EventFilters, EventSort, EventInclude>

export type EventGetParams = GetParams<EventInclude>

export type EventBatch = BatchRequest<EventCreate, EventUpdate & { id: number }, number>
