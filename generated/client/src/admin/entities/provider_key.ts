import { providerKeyColumns } from '../../entities/provider_key/columns.js'
import {
  useBatchProviderKeys,
  useCreateProviderKey,
  useDeleteProviderKey,
  usePrefetchProviderKey,
  useProviderKey,
  useProviderKeys,
  useUpdateProviderKey,
} from '../../entities/provider_key/hooks.js'
import { providerKeyCreateSchema, providerKeyUpdateSchema } from '../../entities/provider_key/schema.js'
import type { ProviderKey, ProviderKeyListParams } from '../../entities/provider_key/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Provider keys in the admin. */
export const providerKeyResource = resource({
  name: 'provider_key',
  path: 'provider-keys',
  label: 'Provider key',
  labelPlural: 'Provider keys',
  description: 'How to reach a provider of models',
  columns: providerKeyColumns,
  secrets: [{ name: 'key', label: 'Key', kind: 'str', nullable: true }],
  title: 'name',
  list: ['name', 'is_active', 'is_default', 'provider', 'environment', 'updated_at'],
  key: ['id'],
  refs: {},
  fields: [
    'name',
    'key_name',
    'provider',
    'environment',
    'is_active',
    'is_default',
    'base_url',
    'expires_at',
    'key',
    'last_used',
    'secret_ref',
    'custom_headers',
    'description',
  ],
  required: ['key_name', 'provider'],
  initial: { environment: 'production', is_active: true, is_default: false },
  pageSize: 20,
  keyOf: (row: ProviderKey) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: ProviderKeyListParams, extras?: QueryExtras) =>
    useProviderKeys(params, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useProviderKey(id, {}, extras),
  usePrefetch: () => usePrefetchProviderKey({}),
  create: { use: useCreateProviderKey, schema: providerKeyCreateSchema },
  update: { use: useUpdateProviderKey, schema: providerKeyUpdateSchema },
  useDelete: useDeleteProviderKey,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchProviderKeys(options), (row: ProviderKey) => row.id),
  relations: [],
})
