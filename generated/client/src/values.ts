/** The enums and value types that entities share. */

import type { IsoDateTime, JsonValue } from './runtime/index.js'

export const ApiProvider = {
  OPENAI: 'openai',
  ANTHROPIC: 'anthropic',
  GOOGLE_GEMINI: 'google_gemini',
  OPENROUTER: 'openrouter',
  GROQ: 'groq',
  TOGETHER: 'together',
  XAI: 'xai',
  COPILOT: 'copilot',
  OLLAMA: 'ollama',
  LMSTUDIO: 'lmstudio',
  CUSTOM: 'custom',
} as const
export type ApiProvider = (typeof ApiProvider)[keyof typeof ApiProvider]

/** What people read for each value. */
export const apiProviderLabels = {
  openai: 'Openai',
  anthropic: 'Anthropic',
  google_gemini: 'Google gemini',
  openrouter: 'Openrouter',
  groq: 'Groq',
  together: 'Together',
  xai: 'Xai',
  copilot: 'Copilot',
  ollama: 'Ollama',
  lmstudio: 'Lmstudio',
  custom: 'Custom',
} satisfies { [value in ApiProvider]: string }

export const ExportType = {
  DEFAULT: 'default',
  NAMED: 'named',
  ALL: 'all',
} as const
export type ExportType = (typeof ExportType)[keyof typeof ExportType]

/** What people read for each value. */
export const exportTypeLabels = {
  default: 'Default',
  named: 'Named',
  all: 'All',
} satisfies { [value in ExportType]: string }

export const FileRelationshipType = {
  IMPORTS: 'imports',
  EXPORTS: 'exports',
  SIBLING: 'sibling',
  PARENT: 'parent',
  CHILD: 'child',
  SEMANTIC: 'semantic',
} as const
export type FileRelationshipType = (typeof FileRelationshipType)[keyof typeof FileRelationshipType]

/** What people read for each value. */
export const fileRelationshipTypeLabels = {
  imports: 'Imports',
  exports: 'Exports',
  sibling: 'Sibling',
  parent: 'Parent',
  child: 'Child',
  semantic: 'Semantic',
} satisfies { [value in FileRelationshipType]: string }

export const GitFileState = {
  ADDED: 'added',
  MODIFIED: 'modified',
  DELETED: 'deleted',
  RENAMED: 'renamed',
  COPIED: 'copied',
  UNTRACKED: 'untracked',
  IGNORED: 'ignored',
  UNCHANGED: 'unchanged',
} as const
export type GitFileState = (typeof GitFileState)[keyof typeof GitFileState]

/** What people read for each value. */
export const gitFileStateLabels = {
  added: 'Added',
  modified: 'Modified',
  deleted: 'Deleted',
  renamed: 'Renamed',
  copied: 'Copied',
  untracked: 'Untracked',
  ignored: 'Ignored',
  unchanged: 'Unchanged',
} satisfies { [value in GitFileState]: string }

export const GroupingStrategy = {
  /** Files that lie together */
  DIRECTORY: 'directory',
  /** Files that import each other */
  IMPORTS: 'imports',
  /** All of these, weighed */
  MIXED: 'mixed',
  /** Files that are about the same thing */
  SEMANTIC: 'semantic',
} as const
export type GroupingStrategy = (typeof GroupingStrategy)[keyof typeof GroupingStrategy]

/** What people read for each value. */
export const groupingStrategyLabels = {
  directory: 'By directory',
  imports: 'By imports',
  mixed: 'Mixed',
  semantic: 'By meaning',
} satisfies { [value in GroupingStrategy]: string }

export const ImportSpecifierType = {
  DEFAULT: 'default',
  NAMED: 'named',
  NAMESPACE: 'namespace',
} as const
export type ImportSpecifierType = (typeof ImportSpecifierType)[keyof typeof ImportSpecifierType]

/** What people read for each value. */
export const importSpecifierTypeLabels = {
  default: 'Default',
  named: 'Named',
  namespace: 'Namespace',
} satisfies { [value in ImportSpecifierType]: string }

export const MessageRole = {
  USER: 'user',
  ASSISTANT: 'assistant',
  SYSTEM: 'system',
} as const
export type MessageRole = (typeof MessageRole)[keyof typeof MessageRole]

/** What people read for each value. */
export const messageRoleLabels = {
  user: 'User',
  assistant: 'Assistant',
  system: 'System',
} satisfies { [value in MessageRole]: string }

export const PortProtocol = {
  TCP: 'tcp',
  UDP: 'udp',
} as const
export type PortProtocol = (typeof PortProtocol)[keyof typeof PortProtocol]

/** What people read for each value. */
export const portProtocolLabels = {
  tcp: 'Tcp',
  udp: 'Udp',
} satisfies { [value in PortProtocol]: string }

export const PortState = {
  LISTENING: 'listening',
  ESTABLISHED: 'established',
  CLOSED: 'closed',
} as const
export type PortState = (typeof PortState)[keyof typeof PortState]

/** What people read for each value. */
export const portStateLabels = {
  listening: 'Listening',
  established: 'Established',
  closed: 'Closed',
} satisfies { [value in PortState]: string }

export const PresetCategory = {
  GENERAL: 'general',
  CODING: 'coding',
  CREATIVE: 'creative',
  ANALYSIS: 'analysis',
  CUSTOM: 'custom',
  CHAT: 'chat',
  PRODUCTIVITY: 'productivity',
} as const
export type PresetCategory = (typeof PresetCategory)[keyof typeof PresetCategory]

/** What people read for each value. */
export const presetCategoryLabels = {
  general: 'General',
  coding: 'Coding',
  creative: 'Creative',
  analysis: 'Analysis',
  custom: 'Custom',
  chat: 'Chat',
  productivity: 'Productivity',
} satisfies { [value in PresetCategory]: string }

export const PresetLevel = {
  LOW: 'low',
  MEDIUM: 'medium',
  HIGH: 'high',
  PLANNING: 'planning',
  CUSTOM: 'custom',
} as const
export type PresetLevel = (typeof PresetLevel)[keyof typeof PresetLevel]

/** What people read for each value. */
export const presetLevelLabels = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  planning: 'Planning',
  custom: 'Custom',
} satisfies { [value in PresetLevel]: string }

export const ProcessLogType = {
  STDOUT: 'stdout',
  STDERR: 'stderr',
  SYSTEM: 'system',
} as const
export type ProcessLogType = (typeof ProcessLogType)[keyof typeof ProcessLogType]

/** What people read for each value. */
export const processLogTypeLabels = {
  stdout: 'Stdout',
  stderr: 'Stderr',
  system: 'System',
} satisfies { [value in ProcessLogType]: string }

export const ProcessScriptType = {
  NPM: 'npm',
  BUN: 'bun',
  YARN: 'yarn',
  PNPM: 'pnpm',
  CUSTOM: 'custom',
} as const
export type ProcessScriptType = (typeof ProcessScriptType)[keyof typeof ProcessScriptType]

/** What people read for each value. */
export const processScriptTypeLabels = {
  npm: 'Npm',
  bun: 'Bun',
  yarn: 'Yarn',
  pnpm: 'Pnpm',
  custom: 'Custom',
} satisfies { [value in ProcessScriptType]: string }

export const ProcessStatus = {
  RUNNING: 'running',
  STOPPED: 'stopped',
  EXITED: 'exited',
  ERROR: 'error',
  KILLED: 'killed',
} as const
export type ProcessStatus = (typeof ProcessStatus)[keyof typeof ProcessStatus]

/** What people read for each value. */
export const processStatusLabels = {
  running: 'Running',
  stopped: 'Stopped',
  exited: 'Exited',
  error: 'Error',
  killed: 'Killed',
} satisfies { [value in ProcessStatus]: string }

export const QueueItemType = {
  TICKET: 'ticket',
  TASK: 'task',
  CHAT: 'chat',
  PROMPT: 'prompt',
} as const
export type QueueItemType = (typeof QueueItemType)[keyof typeof QueueItemType]

/** What people read for each value. */
export const queueItemTypeLabels = {
  ticket: 'Ticket',
  task: 'Task',
  chat: 'Chat',
  prompt: 'Prompt',
} satisfies { [value in QueueItemType]: string }

export const QueueStatus = {
  QUEUED: 'queued',
  IN_PROGRESS: 'in_progress',
  COMPLETED: 'completed',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const
export type QueueStatus = (typeof QueueStatus)[keyof typeof QueueStatus]

/** What people read for each value. */
export const queueStatusLabels = {
  queued: 'Queued',
  in_progress: 'In progress',
  completed: 'Completed',
  failed: 'Failed',
  cancelled: 'Cancelled',
} satisfies { [value in QueueStatus]: string }

export const StatisticPeriod = {
  HOUR: 'hour',
  DAY: 'day',
  WEEK: 'week',
  MONTH: 'month',
} as const
export type StatisticPeriod = (typeof StatisticPeriod)[keyof typeof StatisticPeriod]

/** What people read for each value. */
export const statisticPeriodLabels = {
  hour: 'Hour',
  day: 'Day',
  week: 'Week',
  month: 'Month',
} satisfies { [value in StatisticPeriod]: string }

export const StreamDirection = {
  USER: 'user',
  ASSISTANT: 'assistant',
} as const
export type StreamDirection = (typeof StreamDirection)[keyof typeof StreamDirection]

/** What people read for each value. */
export const streamDirectionLabels = {
  user: 'User',
  assistant: 'Assistant',
} satisfies { [value in StreamDirection]: string }

export const StreamFormat = {
  UI: 'ui',
  DATA: 'data',
} as const
export type StreamFormat = (typeof StreamFormat)[keyof typeof StreamFormat]

/** What people read for each value. */
export const streamFormatLabels = {
  ui: 'Ui',
  data: 'Data',
} satisfies { [value in StreamFormat]: string }

export const TaskStatus = {
  PENDING: 'pending',
  IN_PROGRESS: 'in_progress',
  COMPLETED: 'completed',
  CANCELLED: 'cancelled',
} as const
export type TaskStatus = (typeof TaskStatus)[keyof typeof TaskStatus]

/** What people read for each value. */
export const taskStatusLabels = {
  pending: 'Pending',
  in_progress: 'In progress',
  completed: 'Completed',
  cancelled: 'Cancelled',
} satisfies { [value in TaskStatus]: string }

export const TicketPriority = {
  LOW: 'low',
  NORMAL: 'normal',
  HIGH: 'high',
} as const
export type TicketPriority = (typeof TicketPriority)[keyof typeof TicketPriority]

/** What people read for each value. */
export const ticketPriorityLabels = {
  low: 'Low',
  normal: 'Normal',
  high: 'High',
} satisfies { [value in TicketPriority]: string }

export const TicketStatus = {
  OPEN: 'open',
  IN_PROGRESS: 'in_progress',
  CLOSED: 'closed',
} as const
export type TicketStatus = (typeof TicketStatus)[keyof typeof TicketStatus]

/** What people read for each value. */
export const ticketStatusLabels = {
  open: 'Open',
  in_progress: 'In progress',
  closed: 'Closed',
} satisfies { [value in TicketStatus]: string }

export const ToolExecutionStatus = {
  RUNNING: 'running',
  SUCCESS: 'success',
  ERROR: 'error',
  TIMEOUT: 'timeout',
} as const
export type ToolExecutionStatus = (typeof ToolExecutionStatus)[keyof typeof ToolExecutionStatus]

/** What people read for each value. */
export const toolExecutionStatusLabels = {
  running: 'Running',
  success: 'Success',
  error: 'Error',
  timeout: 'Timeout',
} satisfies { [value in ToolExecutionStatus]: string }

/** What the copy of a chat is called and leaves out */
export interface ChatFork {
  excluded_message_ids?: number[]
  title?: string | null
}

/** One export statement of a file */
export interface ExportInfo {
  /** The file passed through, of a re-export */
  source: string | null
  specifiers: ExportSpecifier[] | null
  type: ExportType
}

/** `ExportInfo` as it is sent: what has a default may be left out. */
export interface ExportInfoInput {
  /** The file passed through, of a re-export */
  source?: string | null
  specifiers?: ExportSpecifierInput[] | null
  type: ExportType
}

/** One name that an export statement gives out */
export interface ExportSpecifier {
  exported: string
  /** The name in this file, where it differs */
  local: string | null
}

/** `ExportSpecifier` as it is sent: what has a default may be left out. */
export interface ExportSpecifierInput {
  exported: string
  /** The name in this file, where it differs */
  local?: string | null
}

/** How two files of a group belong together */
export interface FileEdge {
  metadata: JsonValue | null
  source_file_id: string
  strength: number
  target_file_id: string
  type: FileRelationshipType
}

/** `FileEdge` as it is sent: what has a default may be left out. */
export interface FileEdgeInput {
  metadata?: JsonValue | null
  source_file_id: string
  strength: number
  target_file_id: string
  type: FileRelationshipType
}

/** What made the files a group */
export interface FileGroupMetadata {
  directory: string | null
  primary_file: string | null
  semantic_category: string | null
}

/** `FileGroupMetadata` as it is sent: what has a default may be left out. */
export interface FileGroupMetadataInput {
  directory?: string | null
  primary_file?: string | null
  semantic_category?: string | null
}

/** Files to link to a ticket */
export interface FileLinks {
  file_ids: string[]
}

/** A file without its content */
export interface FileMetadata {
  checksum: string | null
  content_type: string | null
  extension: string | null
  id: string
  last_modified: IsoDateTime | null
  name: string
  path: string
  size: number | null
}

export interface FileSlice {
  limit?: number
  offset?: number
}

/** Who made a commit or tag */
export interface GitCommitAuthor {
  date: string | null
  /** As git has it, which need not be an address */
  email: string
  name: string
}

/** `GitCommitAuthor` as it is sent: what has a default may be left out. */
export interface GitCommitAuthorInput {
  date?: string | null
  /** As git has it, which need not be an address */
  email: string
  name: string
}

/** One line of git status */
export interface GitFileStatus {
  /** Its letter in the index */
  index: string | null
  path: string
  staged: boolean
  status: GitFileState
  /** Its letter in the working tree */
  working_dir: string | null
}

/** `GitFileStatus` as it is sent: what has a default may be left out. */
export interface GitFileStatusInput {
  /** Its letter in the index */
  index?: string | null
  path: string
  staged: boolean
  status: GitFileState
  /** Its letter in the working tree */
  working_dir?: string | null
}

/** One import statement of a file */
export interface ImportInfo {
  source: string
  specifiers: ImportSpecifier[]
}

/** `ImportInfo` as it is sent: what has a default may be left out. */
export interface ImportInfoInput {
  source: string
  specifiers?: ImportSpecifierInput[]
}

/** One name that an import statement brings in */
export interface ImportSpecifier {
  /** The name in the other file, where it differs */
  imported: string | null
  local: string
  type: ImportSpecifierType
}

/** `ImportSpecifier` as it is sent: what has a default may be left out. */
export interface ImportSpecifierInput {
  /** The name in the other file, where it differs */
  imported?: string | null
  local: string
  type: ImportSpecifierType
}

export interface MarkdownText {
  content: string
}

/** Whether a text can be imported as a prompt, and as which */
export interface MarkdownValidation {
  problems: string[]
  tags: string[]
  title: string | null
  valid: boolean
}

/** A project in numbers */
export interface ProjectStatistics {
  chats: number
  completed_tasks: number
  files: number
  messages: number
  open_tickets: number
  prompts: number
  queues: number
  selected_files: number
  tasks: number
  tickets: number
  /** Bytes */
  total_file_size: number
}

/** A markdown file with front matter */
export interface PromptFile {
  content: string
  name: string
}

export interface PromptImport {
  files: PromptFile[]
  /** Replace the prompt of the same title and project */
  overwrite?: boolean
}

export interface PromptImportOutcome {
  error: string | null
  name: string
  prompt_id: number | null
}

/** What became of each file */
export interface PromptImportResult {
  failed: number
  imported: number
  results: PromptImportOutcome[]
}

export interface PromptSelection {
  prompt_ids: number[]
}

/** The work handed out; nothing when the queue is paused, busy or empty */
export interface QueueAssignment {
  item: QueueClaimedItem | null
}

/** Who asks for work */
export interface QueueClaim {
  agent_id: string
}

/** An item now in progress */
export interface QueueClaimedItem {
  agent_id: string
  item_id: number
  item_type: QueueItemType
  queue_item_id: number
  started_at: IsoDateTime
}

export interface QueueEntries {
  entries: QueueEntry[]
}

/** One item of a batch to queue */
export interface QueueEntry {
  item_id: number
  item_type: QueueItemType
  /** Higher goes first */
  priority?: number
}

export interface QueueFailure {
  error_message: string
}

export interface QueueMove {
  /** The queue to move to */
  queue_id: number
}

/** Where and how urgently to queue an item */
export interface QueuePlacement {
  agent_id?: string | null
  /** Milliseconds */
  estimated_processing_time?: number | null
  /** Higher goes first */
  priority?: number
  queue_id: number
}

/** A queue in numbers */
export interface QueueStats {
  /** Who is working on it now */
  agents: string[]
  /** Milliseconds, of what is completed */
  average_processing_time: number | null
  cancelled: number
  completed: number
  failed: number
  in_progress: number
  is_active: boolean
  name: string
  queue_id: number
  queued: number
  total: number
}

/** How much each signal counts in a relevance score */
export interface RelevanceWeights {
  import: number
  keyword: number
  path: number
  recency: number
  type: number
}

/** The tasks of a ticket in their new order, each exactly once */
export interface TaskOrder {
  task_ids: number[]
}

export interface TicketFilter {
  /** Only tickets in this state */
  status?: TicketStatus | null
}

/** A ticket to queue together with its open tasks */
export interface TicketPlacement {
  /** Higher goes first */
  priority?: number
  ticket_id: number
}

/** The tickets whose tasks are wanted */
export interface TicketSelection {
  ticket_ids: number[]
}

/** A ticket and how far its tasks are */
export interface TicketWithCount {
  completed_task_count: number
  id: number
  priority: TicketPriority
  status: TicketStatus
  task_count: number
  title: string
}

/** When an item of a queue is expected to run, with all earlier ones taking as long as estimated */
export interface TimelineEntry {
  ends_at: IsoDateTime
  item_id: number
  item_type: QueueItemType
  queue_item_id: number
  starts_at: IsoDateTime
  status: QueueStatus
}

/** An open ticket or task that waits in no queue */
export interface UnqueuedItem {
  item_id: number
  item_type: QueueItemType
  title: string
}
