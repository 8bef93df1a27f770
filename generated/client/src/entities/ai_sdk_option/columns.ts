import type { ColumnsOf } from '../../runtime/columns.js'
import type { AiSdkOption } from './types.js'

/** The fields of an AI SDK option as people see them. */
export const aiSdkOptionColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'frequency_penalty', label: 'Frequency penalty', kind: 'float', nullable: true },
  { name: 'lmstudio_url', label: 'Lmstudio URL', kind: 'url', nullable: true },
  { name: 'max_tokens', label: 'Max tokens', kind: 'int', nullable: true },
  { name: 'model', label: 'Model', kind: 'str', nullable: true, sort: true, filter: true },
  { name: 'name', label: 'Name', kind: 'str', sort: true, filter: true },
  { name: 'ollama_url', label: 'Ollama URL', kind: 'url', nullable: true },
  { name: 'presence_penalty', label: 'Presence penalty', kind: 'float', nullable: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'provider', label: 'Provider', kind: 'str', nullable: true, sort: true, filter: true },
  { name: 'response_format', label: 'Response format', kind: 'json', nullable: true },
  { name: 'stop', label: 'Stop', kind: 'json', description: 'One stop sequence or a list of them', nullable: true },
  { name: 'temperature', label: 'Temperature', kind: 'float', nullable: true },
  { name: 'top_k', label: 'Top k', kind: 'int', nullable: true },
  { name: 'top_p', label: 'Top p', kind: 'float', nullable: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<AiSdkOption>
