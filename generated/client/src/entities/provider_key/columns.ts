import type { ColumnsOf } from '../../runtime/columns.js'
import { apiProviderLabels } from '../../values.js'
import type { ProviderKey } from './types.js'

/** The fields of a provider key as people see them. */
export const providerKeyColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'base_url', label: 'Base URL', kind: 'url', nullable: true },
  {
    name: 'custom_headers',
    label: 'Custom headers',
    kind: 'json',
    description: 'Header names and their values',
    nullable: true,
  },
  { name: 'description', label: 'Description', kind: 'text', nullable: true },
  { name: 'environment', label: 'Environment', kind: 'str', sort: true, filter: true },
  { name: 'expires_at', label: 'Expires at', kind: 'datetime', nullable: true },
  { name: 'is_active', label: 'Is active', kind: 'bool', sort: true, filter: true },
  {
    name: 'is_default',
    label: 'Is default',
    kind: 'bool',
    description: 'At most one of a provider is',
    sort: true,
    filter: true,
  },
  { name: 'key_name', label: 'Key name', kind: 'str', sort: true, filter: true, search: true },
  { name: 'last_used', label: 'Last used', kind: 'datetime', nullable: true },
  {
    name: 'name',
    label: 'Name',
    kind: 'str',
    description: 'Name of a custom provider',
    nullable: true,
    sort: true,
    filter: true,
  },
  { name: 'provider', label: 'Provider', kind: 'enum', values: apiProviderLabels, sort: true, filter: true },
  {
    name: 'secret_ref',
    label: 'Secret ref',
    kind: 'str',
    description: 'Where the key is kept when it is not here',
    nullable: true,
  },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<ProviderKey>
