import type { ColumnsOf } from '../../runtime/columns.js'
import { apiProviderLabels, presetLevelLabels } from '../../values.js'
import type { ModelConfig } from './types.js'

/** The fields of a model config as people see them. */
export const modelConfigColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'description', label: 'Description', kind: 'text', nullable: true },
  { name: 'display_name', label: 'Display name', kind: 'str', nullable: true, search: true },
  { name: 'frequency_penalty', label: 'Frequency penalty', kind: 'float', nullable: true },
  { name: 'is_active', label: 'Is active', kind: 'bool' },
  { name: 'is_default', label: 'Is default', kind: 'bool', sort: true, filter: true },
  { name: 'is_system_preset', label: 'Is system preset', kind: 'bool' },
  { name: 'max_tokens', label: 'Max tokens', kind: 'int', nullable: true },
  { name: 'model', label: 'Model', kind: 'str' },
  { name: 'name', label: 'Name', kind: 'str', sort: true, filter: true, search: true },
  { name: 'presence_penalty', label: 'Presence penalty', kind: 'float', nullable: true },
  { name: 'preset_category', label: 'Preset category', kind: 'enum', values: presetLevelLabels, nullable: true },
  { name: 'provider', label: 'Provider', kind: 'enum', values: apiProviderLabels, sort: true, filter: true },
  { name: 'response_format', label: 'Response format', kind: 'json', nullable: true },
  { name: 'system_prompt', label: 'System prompt', kind: 'text', nullable: true },
  { name: 'temperature', label: 'Temperature', kind: 'float', nullable: true },
  { name: 'top_k', label: 'Top k', kind: 'int', nullable: true },
  { name: 'top_p', label: 'Top p', kind: 'float', nullable: true },
  { name: 'ui_color', label: 'Ui color', kind: 'str', nullable: true },
  { name: 'ui_icon', label: 'Ui icon', kind: 'str', nullable: true },
  { name: 'ui_order', label: 'Ui order', kind: 'int', nullable: true, sort: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<ModelConfig>
