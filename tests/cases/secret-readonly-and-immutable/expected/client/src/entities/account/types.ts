import type { BatchRequest, Comparable, GetParams, IsoDateTime, ListParams, Sorted } from '../../runtime/index.js'

/** An account as the API answers with it. */
export interface Account {
  id: number
  last_login: IsoDateTime | null
  login: string
  logins: number
  created_at: IsoDateTime
  updated_at: IsoDateTime
}

/** What creating one takes. */
export interface AccountCreate {
  login: string
  password_hash: string
  token?: string | null
}

/** What changing one takes; what is left out stays as it is. */
export interface AccountUpdate {
  password_hash?: string
  token?: string | null
}

/** What replacing one takes; what is left out goes back to its default. */
export interface AccountReplace {
  password_hash: string
  token?: string | null
}

/** Which of them; all conditions hold. */
export interface AccountFilters {
  readonly id?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type AccountSort = Sorted<'id' | 'created_at' | 'updated_at'>

export type AccountRelation = never

export type AccountInclude = never

export type AccountListParams = ListParams<AccountFilters, AccountSort, AccountInclude>

export type AccountGetParams = GetParams<AccountInclude>

export type AccountBatch = BatchRequest<AccountCreate, AccountUpdate & { id: number }, number>
