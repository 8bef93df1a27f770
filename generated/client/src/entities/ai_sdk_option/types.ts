import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  JsonValue,
  ListParams,
  Nullable,
  Sorted,
  Textual,
} from '../../runtime/index.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** Settings of the AI SDK for a project */
export interface AiSdkOption {
  id: number
  frequency_penalty: number | null
  lmstudio_url: string | null
  max_tokens: number | null
  model: string | null
  name: string
  ollama_url: string | null
  presence_penalty: number | null
  project_id: number
  provider: string | null
  response_format: JsonValue | null
  /** One stop sequence or a list of them */
  stop: JsonValue | null
  temperature: number | null
  top_k: number | null
  top_p: number | null
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  project?: Project
}

/** What creating one takes. */
export interface AiSdkOptionCreate {
  frequency_penalty?: number | null
  lmstudio_url?: string | null
  max_tokens?: number | null
  model?: string | null
  name: string
  ollama_url?: string | null
  presence_penalty?: number | null
  project_id: number
  provider?: string | null
  response_format?: JsonValue | null
  stop?: JsonValue | null
  temperature?: number | null
  top_k?: number | null
  top_p?: number | null
}

/** What changing one takes; what is left out stays as it is. */
export interface AiSdkOptionUpdate {
  frequency_penalty?: number | null
  lmstudio_url?: string | null
  max_tokens?: number | null
  model?: string | null
  name?: string
  ollama_url?: string | null
  presence_penalty?: number | null
  project_id?: number
  provider?: string | null
  response_format?: JsonValue | null
  stop?: JsonValue | null
  temperature?: number | null
  top_k?: number | null
  top_p?: number | null
}

/** What replacing one takes; what is left out goes back to its default. */
export type AiSdkOptionReplace = AiSdkOptionCreate

/** Which of them; all conditions hold. */
export interface AiSdkOptionFilters {
  readonly id?: Comparable<number>
  readonly model?: Nullable<Textual>
  readonly name?: Textual
  readonly project_id?: Comparable<number>
  readonly provider?: Nullable<Textual>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type AiSdkOptionSort = Sorted<'id' | 'model' | 'name' | 'project_id' | 'provider' | 'created_at' | 'updated_at'>

export type AiSdkOptionRelation = 'project'

export type AiSdkOptionInclude = AiSdkOptionRelation | `project.${ProjectRelation}`

export type AiSdkOptionListParams = ListParams<AiSdkOptionFilters, AiSdkOptionSort, AiSdkOptionInclude>

export type AiSdkOptionGetParams = GetParams<AiSdkOptionInclude>

export type AiSdkOptionBatch = BatchRequest<AiSdkOptionCreate, AiSdkOptionUpdate & { id: number }, number>
