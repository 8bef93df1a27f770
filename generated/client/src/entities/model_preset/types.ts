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
} from '../../runtime/index.js'
import type { PresetCategory } from '../../values.js'
import type { ModelConfig, ModelConfigRelation } from '../model_config/types.js'

/** A model configuration under a name that people choose */
export interface ModelPreset {
  id: number
  category: PresetCategory | null
  config_id: number
  description: string | null
  is_active: boolean
  is_system_preset: boolean
  last_used_at: IsoDateTime | null
  metadata: JsonValue | null
  name: string
  usage_count: number
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  config?: ModelConfig
}

/** What creating one takes. */
export interface ModelPresetCreate {
  category?: PresetCategory | null
  config_id: number
  description?: string | null
  is_active?: boolean
  is_system_preset?: boolean
  last_used_at?: IsoDateTime | null
  metadata?: JsonValue | null
  name: string
  usage_count?: number
}

/** What changing one takes; what is left out stays as it is. */
export interface ModelPresetUpdate {
  category?: PresetCategory | null
  config_id?: number
  description?: string | null
  is_active?: boolean
  is_system_preset?: boolean
  last_used_at?: IsoDateTime | null
  metadata?: JsonValue | null
  name?: string
  usage_count?: number
}

/** What replacing one takes; what is left out goes back to its default. */
export type ModelPresetReplace = ModelPresetCreate

/** Which of them; all conditions hold. */
export interface ModelPresetFilters {
  readonly id?: Comparable<number>
  readonly category?: Nullable<Discrete<PresetCategory>>
  readonly config_id?: Comparable<number>
  readonly usage_count?: Comparable<number>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type ModelPresetSort = Sorted<'id' | 'category' | 'config_id' | 'usage_count' | 'created_at' | 'updated_at'>

export type ModelPresetRelation = 'config'

export type ModelPresetInclude = ModelPresetRelation | `config.${ModelConfigRelation}`

export interface ModelPresetListParams extends ListParams<ModelPresetFilters, ModelPresetSort, ModelPresetInclude> {
  /** Text to be found in name. */
  readonly q?: string
}

export type ModelPresetGetParams = GetParams<ModelPresetInclude>

export type ModelPresetBatch = BatchRequest<ModelPresetCreate, ModelPresetUpdate & { id: number }, number>
