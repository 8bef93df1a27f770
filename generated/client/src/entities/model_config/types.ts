import type {
  BatchRequest,
  Comparable,
  Discrete,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { ApiProvider, PresetLevel } from '../../values.js'
import type { ModelPreset, ModelPresetRelation } from '../model_preset/types.js'

/** A model with the settings it is asked with */
export interface ModelConfig {
  id: number
  description: string | null
  display_name: string | null
  frequency_penalty: number | null
  is_active: boolean
  is_default: boolean
  is_system_preset: boolean
  max_tokens: number | null
  model: string
  name: string
  presence_penalty: number | null
  preset_category: PresetLevel | null
  provider: ApiProvider
  response_format: JsonValue | null
  system_prompt: string | null
  temperature: number | null
  top_k: number | null
  top_p: number | null
  ui_color: string | null
  ui_icon: string | null
  ui_order: number | null
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  presets?: ModelPreset[]
}

/** What creating one takes. */
export interface ModelConfigCreate {
  description?: string | null
  display_name?: string | null
  frequency_penalty?: number | null
  is_active?: boolean
  is_default?: boolean
  is_system_preset?: boolean
  max_tokens?: number | null
  model: string
  name: string
  presence_penalty?: number | null
  preset_category?: PresetLevel | null
  provider: ApiProvider
  response_format?: JsonValue | null
  system_prompt?: string | null
  temperature?: number | null
  top_k?: number | null
  top_p?: number | null
  ui_color?: string | null
  ui_icon?: string | null
  ui_order?: number | null
}

/** What changing one takes; what is left out stays as it is. */
export interface ModelConfigUpdate {
  description?: string | null
  display_name?: string | null
  frequency_penalty?: number | null
  is_active?: boolean
  is_default?: boolean
  is_system_preset?: boolean
  max_tokens?: number | null
  model?: string
  name?: string
  presence_penalty?: number | null
  preset_category?: PresetLevel | null
  provider?: ApiProvider
  response_format?: JsonValue | null
  system_prompt?: string | null
  temperature?: number | null
  top_k?: number | null
  top_p?: number | null
  ui_color?: string | null
  ui_icon?: string | null
  ui_order?: number | null
}

/** What replacing one takes; what is left out goes back to its default. */
export type ModelConfigReplace = ModelConfigCreate

/** Which of them; all conditions hold. */
export interface ModelConfigFilters {
  readonly id?: Comparable<number>
  readonly is_default?: boolean
  readonly name?: Textual
  readonly provider?: Discrete<ApiProvider>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type ModelConfigSort = Sorted<
  | 'id'
  | 'is_default'
  | 'name'
  | 'provider'
  | 'ui_order'
  | 'created_at'
  | 'updated_at'
>

export type ModelConfigRelation = 'presets'

export type ModelConfigInclude = ModelConfigRelation | `presets.${ModelPresetRelation}`

export interface ModelConfigListParams extends ListParams<ModelConfigFilters, ModelConfigSort, ModelConfigInclude> {
  /** Text to be found in display_name, name. */
  readonly q?: string
}

export type ModelConfigGetParams = GetParams<ModelConfigInclude>

export type ModelConfigBatch = BatchRequest<ModelConfigCreate, ModelConfigUpdate & { id: number }, number>
