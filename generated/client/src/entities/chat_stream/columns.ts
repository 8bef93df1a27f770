import type { ColumnsOf } from '../../runtime/columns.js'
import { streamDirectionLabels, streamFormatLabels } from '../../values.js'
import type { ChatStream } from './types.js'

/** The fields of a chat stream as people see them. */
export const chatStreamColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  {
    name: 'assistant_message_id',
    label: 'Assistant message',
    kind: 'int',
    relation: 'assistant_message',
    nullable: true,
    sort: true,
    filter: true,
  },
  { name: 'chat_id', label: 'Chat', kind: 'int', relation: 'chat', sort: true, filter: true },
  { name: 'direction', label: 'Direction', kind: 'enum', values: streamDirectionLabels },
  { name: 'finish_reason', label: 'Finish reason', kind: 'str', nullable: true },
  { name: 'finished_at', label: 'Finished at', kind: 'datetime', nullable: true },
  { name: 'format', label: 'Format', kind: 'enum', values: streamFormatLabels },
  { name: 'message_metadata_json', label: 'Message metadata JSON', kind: 'json', nullable: true },
  { name: 'model', label: 'Model', kind: 'str' },
  { name: 'provider', label: 'Provider', kind: 'str' },
  { name: 'started_at', label: 'Started at', kind: 'datetime', sort: true, filter: true },
  {
    name: 'usage_json',
    label: 'Usage JSON',
    kind: 'json',
    description: 'Tokens as the provider counts them',
    nullable: true,
  },
  { name: 'version', label: 'Version', kind: 'int', description: 'Version of the event format' },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<ChatStream>
