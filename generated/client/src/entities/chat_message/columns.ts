import type { ColumnsOf } from '../../runtime/columns.js'
import { messageRoleLabels } from '../../values.js'
import type { ChatMessage } from './types.js'

/** The fields of a chat message as people see them. */
export const chatMessageColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'chat_id', label: 'Chat', kind: 'int', relation: 'chat', sort: true, filter: true },
  { name: 'content', label: 'Content', kind: 'text', search: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'metadata', label: 'Metadata', kind: 'json', nullable: true },
  { name: 'role', label: 'Role', kind: 'enum', values: messageRoleLabels, sort: true, filter: true },
] as const satisfies ColumnsOf<ChatMessage>
