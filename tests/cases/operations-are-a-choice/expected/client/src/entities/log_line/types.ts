import type { Comparable, IsoDateTime, ListParams, Sorted } from '../../runtime/index.js'

/** A log line as the API answers with it. */
export interface LogLine {
  id: number
  text: string
  created_at: IsoDateTime
  updated_at: IsoDateTime
}

/** What creating one takes. */
export interface LogLineCreate {
  text: string
}

/** Which of them; all conditions hold. */
export interface LogLineFilters {
  readonly id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type LogLineSort = Sorted<'id' | 'created_at' | 'updated_at'>

export type LogLineRelation = never

export type LogLineInclude = never

export type LogLineListParams = ListParams<LogLineFilters, LogLineSort, LogLineInclude>
