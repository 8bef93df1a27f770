import type { ColumnsOf } from '../../runtime/columns.js'
import type { ChatStreamEvent } from './types.js'

/** The fields of a chat stream event as people see them. */
export const chatStreamEventColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'payload', label: 'Payload', kind: 'json', nullable: true },
  { name: 'seq', label: 'Seq', kind: 'int', sort: true, filter: true },
  { name: 'stream_id', label: 'Stream', kind: 'int', relation: 'stream', sort: true, filter: true },
  { name: 'ts', label: 'Ts', kind: 'datetime' },
  { name: 'type', label: 'Type', kind: 'str', sort: true, filter: true },
] as const satisfies ColumnsOf<ChatStreamEvent>
