/** What a list takes and gives. */

/** One page of a list. */
export interface Page<Row> {
  readonly items: readonly Row[]
  /** How many rows a page holds at most. */
  readonly limit: number
  /** Where the next page begins; null after the last. */
  readonly next_cursor: string | null
  /** How many rows match in all, where `count: 'exact'` asked for it. */
  readonly total?: number
}

/** Equal to a value, or conditions that all hold. */
export type Discrete<Value> = Value | EqualityConditions<Value>

/** Equal to a value, or conditions that all hold, of something that has an order. */
export type Comparable<Value> = Value | OrderConditions<Value>

/** Equal to a text, or conditions that all hold. */
export type Textual = string | TextConditions

/** A filter of something that may be null: `null` finds what is, `{ isnull: false }` what is not. */
export type Nullable<Filter> = Filter | null | { readonly isnull: boolean }

export interface EqualityConditions<Value> {
  readonly eq?: Value
  readonly ne?: Value
  readonly in?: readonly Value[]
}

export interface OrderConditions<Value> extends EqualityConditions<Value> {
  readonly gt?: Value
  readonly gte?: Value
  readonly lt?: Value
  readonly lte?: Value
}

export interface TextConditions extends OrderConditions<string> {
  readonly contains?: string
}

/** A field to sort by; `-` in front turns the order round. */
export type Sorted<Field extends string> = Field | `-${Field}`

/** What any list can be asked for; the filters, sort orders and relations are the entity's. */
export interface ListParams<Filters, Sort, Include> {
  readonly where?: Filters
  /** By the first, and where it leaves a tie by the next. */
  readonly sort?: readonly Sort[]
  /** Relations to read along; they stand in the rows under their names. */
  readonly include?: readonly Include[]
  readonly limit?: number
  /** `next_cursor` of the page before. */
  readonly cursor?: string | null
  /** The number of the page, from 1; `cursor` is stable under inserts, this is not. */
  readonly page?: number
  /** `exact` adds `total` to the page, at the price of a count. */
  readonly count?: 'none' | 'exact'
}

/** How a list goes on. */
export interface Paging {
  readonly initialPageParam: string | null
  readonly getNextPageParam: (page: Page<unknown>) => string | null
}

/** How a list goes on from page to page. Nothing polls it: to read all of its pages again would move the rows about. */
export const byCursor = {
  initialPageParam: firstPage(),
  getNextPageParam: (page: Page<unknown>) => page.next_cursor,
  refetchInterval: false,
} as const

function firstPage(): string | null {
  return null
}

/** What a read of one row can be asked for. */
export interface GetParams<Include> {
  readonly include?: readonly Include[]
}
