import type { BatchRequest, Comparable, GetParams, IsoDateTime, ListParams, Sorted } from '../../runtime/index.js'

/** A ticket as the API answers with it. */
export interface Ticket {
  id: number
  done: boolean
  title: string
  created_at: IsoDateTime
  updated_at: IsoDateTime
}

/** What creating one takes. */
export interface TicketCreate {
  done?: boolean
  title: string
}

/** What changing one takes; what is left out stays as it is. */
export interface TicketUpdate {
  done?: boolean
  title?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export type TicketReplace = TicketCreate

/** Which of them; all conditions hold. */
export interface TicketFilters {
  readonly id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type TicketSort = Sorted<'id' | 'created_at' | 'updated_at'>

export type TicketRelation = never

export type TicketInclude = never

export type TicketListParams = ListParams<TicketFilters, TicketSort, TicketInclude>

export type TicketGetParams = GetParams<TicketInclude>

export type TicketBatch = BatchRequest<TicketCreate, TicketUpdate & { id: number }, number>
