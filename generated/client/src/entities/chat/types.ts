import type {
  BatchRequest,
  Comparable,
  GetParams,
  IsoDateTime,
  ListParams,
  Nullable,
  Sorted,
} from '../../runtime/index.js'
import type { ChatMessage, ChatMessageRelation } from '../chat_message/types.js'
import type { ChatStream, ChatStreamRelation } from '../chat_stream/types.js'
import type { Project, ProjectRelation } from '../project/types.js'

/** A conversation with a model */
export interface Chat {
  id: number
  project_id: number | null
  title: string
  created_at: IsoDateTime
  updated_at: IsoDateTime

  // There where `include` named them.
  messages?: ChatMessage[]
  project?: Project | null
  streams?: ChatStream[]
}

/** What creating one takes. */
export interface ChatCreate {
  project_id?: number | null
  title: string
}

/** What changing one takes; what is left out stays as it is. */
export interface ChatUpdate {
  project_id?: number | null
  title?: string
}

/** What replacing one takes; what is left out goes back to its default. */
export type ChatReplace = ChatCreate

/** Which of them; all conditions hold. */
export interface ChatFilters {
  readonly id?: Comparable<number>
  readonly project_id?: Nullable<Comparable<number>>
  readonly created_at?: Comparable<IsoDateTime>
  readonly updated_at?: Comparable<IsoDateTime>
}

export type ChatSort = Sorted<'id' | 'project_id' | 'created_at' | 'updated_at'>

export type ChatRelation = 'messages' | 'project' | 'streams'

export type ChatInclude =
  | ChatRelation
  | `messages.${ChatMessageRelation}`
  | `project.${ProjectRelation}`
  | `streams.${ChatStreamRelation}`

export interface ChatListParams extends ListParams<ChatFilters, ChatSort, ChatInclude> {
  /** Text to be found in title. */
  readonly q?: string
}

export type ChatGetParams = GetParams<ChatInclude>

export type ChatBatch = BatchRequest<ChatCreate, ChatUpdate & { id: number }, number>
