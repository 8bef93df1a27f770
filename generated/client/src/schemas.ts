/** The schemas of the value types that are sent: they accept and refuse the same JSON as the server. */

import * as z from 'zod'

import * as wire from './runtime/schema.js'
import {
  type ChatFork,
  type ExportInfoInput,
  type ExportSpecifierInput,
  ExportType,
  type FileEdgeInput,
  type FileGroupMetadataInput,
  type FileLinks,
  FileRelationshipType,
  type FileSlice,
  type GitCommitAuthorInput,
  GitFileState,
  type GitFileStatusInput,
  type ImportInfoInput,
  type ImportSpecifierInput,
  ImportSpecifierType,
  type MarkdownText,
  type PromptFile,
  type PromptImport,
  type PromptSelection,
  type QueueClaim,
  type QueueEntries,
  type QueueEntry,
  type QueueFailure,
  QueueItemType,
  type QueueMove,
  type QueuePlacement,
  type RelevanceWeights,
  type TaskOrder,
  type TicketFilter,
  type TicketPlacement,
  type TicketSelection,
  TicketStatus,
} from './values.js'

export const chatForkSchema = z.strictObject({
  excluded_message_ids: z.array(wire.int()).exactOptional(),
  title: wire.text({ min: 1, max: 200 }).nullable().exactOptional(),
}) satisfies wire.SchemaOf<ChatFork>

export const exportSpecifierSchema = z.strictObject({
  exported: wire.text(),
  local: wire.text().nullable().exactOptional(),
}) satisfies wire.SchemaOf<ExportSpecifierInput>

export const exportInfoSchema = z.strictObject({
  source: wire.text().nullable().exactOptional(),
  specifiers: z.array(exportSpecifierSchema).nullable().exactOptional(),
  type: wire.oneOf(ExportType),
}) satisfies wire.SchemaOf<ExportInfoInput>

export const fileEdgeSchema = z.strictObject({
  metadata: wire.json().nullable().exactOptional(),
  source_file_id: wire.text(),
  strength: wire.float({ ge: 0, le: 1 }),
  target_file_id: wire.text(),
  type: wire.oneOf(FileRelationshipType),
}) satisfies wire.SchemaOf<FileEdgeInput>

export const fileGroupMetadataSchema = z.strictObject({
  directory: wire.text().nullable().exactOptional(),
  primary_file: wire.text().nullable().exactOptional(),
  semantic_category: wire.text().nullable().exactOptional(),
}) satisfies wire.SchemaOf<FileGroupMetadataInput>

export const fileLinksSchema = z.strictObject({
  file_ids: z.array(wire.text()).min(1).max(500),
}) satisfies wire.SchemaOf<FileLinks>

export const fileSliceSchema = z.strictObject({
  limit: wire.int({ ge: 1, le: 1000 }).exactOptional(),
  offset: wire.int({ ge: 0 }).exactOptional(),
}) satisfies wire.SchemaOf<FileSlice>

export const gitCommitAuthorSchema = z.strictObject({
  date: wire.text().nullable().exactOptional(),
  email: wire.text(),
  name: wire.text(),
}) satisfies wire.SchemaOf<GitCommitAuthorInput>

export const gitFileStatusSchema = z.strictObject({
  index: wire.text().nullable().exactOptional(),
  path: wire.text(),
  staged: wire.bool(),
  status: wire.oneOf(GitFileState),
  working_dir: wire.text().nullable().exactOptional(),
}) satisfies wire.SchemaOf<GitFileStatusInput>

export const importSpecifierSchema = z.strictObject({
  imported: wire.text().nullable().exactOptional(),
  local: wire.text(),
  type: wire.oneOf(ImportSpecifierType),
}) satisfies wire.SchemaOf<ImportSpecifierInput>

export const importInfoSchema = z.strictObject({
  source: wire.text(),
  specifiers: z.array(importSpecifierSchema).exactOptional(),
}) satisfies wire.SchemaOf<ImportInfoInput>

export const markdownTextSchema = z.strictObject({
  content: wire.text(),
}) satisfies wire.SchemaOf<MarkdownText>

export const promptFileSchema = z.strictObject({
  content: wire.text(),
  name: wire.text({ min: 1, max: 200 }),
}) satisfies wire.SchemaOf<PromptFile>

export const promptImportSchema = z.strictObject({
  files: z.array(promptFileSchema).min(1).max(100),
  overwrite: wire.bool().exactOptional(),
}) satisfies wire.SchemaOf<PromptImport>

export const promptSelectionSchema = z.strictObject({
  prompt_ids: z.array(wire.int()).min(1).max(100),
}) satisfies wire.SchemaOf<PromptSelection>

export const queueClaimSchema = z.strictObject({
  agent_id: wire.text({ min: 1, max: 100 }),
}) satisfies wire.SchemaOf<QueueClaim>

export const queueEntrySchema = z.strictObject({
  item_id: wire.int(),
  item_type: wire.oneOf(QueueItemType),
  priority: wire.int({ ge: 0, le: 10 }).exactOptional(),
}) satisfies wire.SchemaOf<QueueEntry>

export const queueEntriesSchema = z.strictObject({
  entries: z.array(queueEntrySchema).min(1).max(100),
}) satisfies wire.SchemaOf<QueueEntries>

export const queueFailureSchema = z.strictObject({
  error_message: wire.text({ min: 1, max: 2000 }),
}) satisfies wire.SchemaOf<QueueFailure>

export const queueMoveSchema = z.strictObject({
  queue_id: wire.int(),
}) satisfies wire.SchemaOf<QueueMove>

export const queuePlacementSchema = z.strictObject({
  agent_id: wire.text({ max: 100 }).nullable().exactOptional(),
  estimated_processing_time: wire.int({ ge: 0 }).nullable().exactOptional(),
  priority: wire.int({ ge: 0, le: 10 }).exactOptional(),
  queue_id: wire.int(),
}) satisfies wire.SchemaOf<QueuePlacement>

export const relevanceWeightsSchema = z.strictObject({
  import: wire.float({ ge: 0 }),
  keyword: wire.float({ ge: 0 }),
  path: wire.float({ ge: 0 }),
  recency: wire.float({ ge: 0 }),
  type: wire.float({ ge: 0 }),
}) satisfies wire.SchemaOf<RelevanceWeights>

export const taskOrderSchema = z.strictObject({
  task_ids: z.array(wire.int()).min(1).max(1000),
}) satisfies wire.SchemaOf<TaskOrder>

export const ticketFilterSchema = z.strictObject({
  status: wire.oneOf(TicketStatus).nullable().exactOptional(),
}) satisfies wire.SchemaOf<TicketFilter>

export const ticketPlacementSchema = z.strictObject({
  priority: wire.int({ ge: 0, le: 10 }).exactOptional(),
  ticket_id: wire.int(),
}) satisfies wire.SchemaOf<TicketPlacement>

export const ticketSelectionSchema = z.strictObject({
  ticket_ids: z.array(wire.int()).min(1).max(100),
}) satisfies wire.SchemaOf<TicketSelection>
