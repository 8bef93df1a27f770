import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Sorted,
} from '../../runtime/index.js'

/** A thing as the API answers with it. */
export interface Thing {
  id: number
  async: boolean | null
  class: string
  construct: string | null
  constructor: string | null
  copy: boolean | null
  data: string | null
  default: string | null
  delete: boolean | null
  dict: JsonValue | null
  fields: string | null
  from: string
  function: string | null
  id_: number | null
  import: string | null
  json: JsonValue | null
  key: string | null
  list: string[]
  metadata: JsonValue | null
  model_config: string | null
  model_fields: string | null
  model_name: string | null
  new: string | null
  none: string | null
  payload: string | null
  print: string | null
  query: string | null
  registry: string | null
  row: number | null
  schema: string | null
  self: string | null
  text: string | null
  type: string | null
  validate: string | null
  value: string | null
  version: number
  created_at: IsoDateTime
  updated_at: IsoDateTime
}

/** What creating one takes. */
export interface ThingCreate {
  async?: boolean | null
  class: string
  construct?: string | null
  constructor?: string | null
  copy?: boolean | null
  data?: string | null
  default?: string | null
  delete?: boolean | null
  dict?: JsonValue | null
  fields?: string | null
  from: string
  function?: string | null
  id_?: number | null
  import?: string | null
  json?: JsonValue | null
  key?: string | null
  list?: string[]
  metadata?: JsonValue | null
  model_config?: string | null
  model_fields?: string | null
  model_name?: string | null
  new?: string | null
  none?: string | null
  payload?: string | null
  print?: string | null
  query?: string | null
  registry?: string | null
  row?: number | null
  schema?: string | null
  self?: string | null
  text?: string | null
  type?: string | null
  validate?: string | null
  value?: string | null
}

/** What changing one takes; what is left out stays as it is. */
export interface ThingUpdate {
  async?: boolean | null
  class?: string
  construct?: string | null
  constructor?: string | null
  copy?: boolean | null
  data?: string | null
  default?: string | null
  delete?: boolean | null
  dict?: JsonValue | null
  fields?: string | null
  from?: string
  function?: string | null
  id_?: number | null
  import?: string | null
  json?: JsonValue | null
  key?: string | null
  list?: string[]
  metadata?: JsonValue | null
  model_config?: string | null
  model_fields?: string | null
  model_name?: string | null
  new?: string | null
  none?: string | null
  payload?: string | null
  print?: string | null
  query?: string | null
  registry?: string | null
  row?: number | null
  schema?: string | null
  self?: string | null
  text?: string | null
  type?: string | null
  validate?: string | null
  value?: string | null
}

/** What replacing one takes; what is left out goes back to its default. */
export type ThingReplace = ThingCreate

/** Which of them; all conditions hold. */
export interface ThingFilters {
  readonly id?: Comparable<number>
  readonly version?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type ThingSort = Sorted<'id' | 'version' | 'created_at' | 'updated_at'>

export type ThingRelation = never

export type ThingInclude = never

export type ThingListParams = ListParams<ThingFilters, ThingSort, ThingInclude>

export type ThingGetParams = GetParams<ThingInclude>

export type ThingBatch = BatchRequest<
  ThingCreate,
  ThingUpdate & { id: number; version: number },
  { id: number; version: number }
>
