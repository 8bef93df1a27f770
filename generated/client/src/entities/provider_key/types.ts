import type {
  BatchRequest,
  Comparable,
  Discrete,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Nullable,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { ApiProvider } from '../../values.js'

/** How to reach a provider of models */
export interface ProviderKey {
  id: number
  base_url: string | null
  /** Header names and their values */
  custom_headers: JsonValue | null
  description: string | null
  environment: string
  expires_at: IsoDateTime | null
  is_active: boolean
  /** At most one of a provider is */
  is_default: boolean
  key_name: string
  last_used: IsoDateTime | null
  /** Name of a custom provider */
  name: string | null
  provider: ApiProvider
  /** Where the key is kept when it is not here */
  secret_ref: string | null
  created_at: IsoDateTime
  updated_at: IsoDateTime
}

/** What creating one takes. */
export interface ProviderKeyCreate {
  base_url?: string | null
  custom_headers?: JsonValue | null
  description?: string | null
  environment?: string
  expires_at?: IsoDateTime | null
  is_active?: boolean
  is_default?: boolean
  key?: string | null
  key_name: string
  last_used?: IsoDateTime | null
  name?: string | null
  provider: ApiProvider
  secret_ref?: string | null
}

/** What changing one takes; what is left out stays as it is. */
export interface ProviderKeyUpdate {
  base_url?: string | null
  custom_headers?: JsonValue | null
  description?: string | null
  environment?: string
  expires_at?: IsoDateTime | null
  is_active?: boolean
  is_default?: boolean
  key?: string | null
  key_name?: string
  last_used?: IsoDateTime | null
  name?: string | null
  provider?: ApiProvider
  secret_ref?: string | null
}

/** What replacing one takes; what is left out goes back to its default. */
export type ProviderKeyReplace = ProviderKeyCreate

/** Which of them; all conditions hold. */
export interface ProviderKeyFilters {
  readonly id?: Comparable<number>
  readonly environment?: Textual
  readonly is_active?: boolean
  readonly is_default?: boolean
  readonly key_name?: Textual
  readonly name?: Nullable<Textual>
  readonly provider?: Discrete<ApiProvider>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type ProviderKeySort = Sorted<
  | 'id'
  | 'environment'
  | 'is_active'
  | 'is_default'
  | 'key_name'
  | 'name'
  | 'provider'
  | 'created_at'
  | 'updated_at'
>

export type ProviderKeyRelation = never

export type ProviderKeyInclude = never

export interface ProviderKeyListParams extends ListParams<ProviderKeyFilters, ProviderKeySort, ProviderKeyInclude> {
  /** Text to be found in key_name. */
  readonly q?: string
}

export type ProviderKeyGetParams = GetParams<ProviderKeyInclude>

export type ProviderKeyBatch = BatchRequest<ProviderKeyCreate, ProviderKeyUpdate & { id: number }, number>
