import type { ColumnsOf } from '../../runtime/columns.js'
import { presetCategoryLabels } from '../../values.js'
import type { ModelPreset } from './types.js'

/** The fields of a model preset as people see them. */
export const modelPresetColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  {
    name: 'category',
    label: 'Category',
    kind: 'enum',
    values: presetCategoryLabels,
    nullable: true,
    sort: true,
    filter: true,
  },
  { name: 'config_id', label: 'Config', kind: 'int', relation: 'config', sort: true, filter: true },
  { name: 'description', label: 'Description', kind: 'text', nullable: true },
  { name: 'is_active', label: 'Is active', kind: 'bool' },
  { name: 'is_system_preset', label: 'Is system preset', kind: 'bool' },
  { name: 'last_used_at', label: 'Last used at', kind: 'datetime', nullable: true },
  { name: 'metadata', label: 'Metadata', kind: 'json', nullable: true },
  { name: 'name', label: 'Name', kind: 'str', search: true },
  { name: 'usage_count', label: 'Usage count', kind: 'int', sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<ModelPreset>
