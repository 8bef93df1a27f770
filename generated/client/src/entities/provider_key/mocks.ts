import type { Mock } from '../../runtime/mocks.js'
import { datetime, oneOf, text } from '../../runtime/samples.js'
import { ApiProvider } from '../../values.js'
import { providerKeyCreateSchema, providerKeyReplaceSchema, providerKeyUpdateSchema } from './schema.js'
import type { ProviderKey } from './types.js'

/** A provider key that the schemas accept: another for another number, the same for the same. */
export function sampleProviderKey(number = 1, values: Partial<ProviderKey> = {}): ProviderKey {
  return {
    id: number,
    base_url: null,
    custom_headers: {},
    description: null,
    environment: 'production',
    expires_at: null,
    is_active: true,
    is_default: false,
    key_name: text('Key name', number, { min: 1, max: 200 }),
    last_used: null,
    name: null,
    provider: oneOf(ApiProvider, number),
    secret_ref: null,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of provider keys. */
export const providerKeyMock: Mock<ProviderKey> = {
  entity: 'provider_key',
  sample: sampleProviderKey,
  routes: [
    { method: 'POST', path: '/api/provider-keys/batch', does: 'batch' },
    { method: 'POST', path: '/api/provider-keys', does: 'create' },
    { method: 'DELETE', path: '/api/provider-keys/:id', does: 'delete' },
    { method: 'GET', path: '/api/provider-keys/:id', does: 'get' },
    { method: 'GET', path: '/api/provider-keys', does: 'list' },
    { method: 'PUT', path: '/api/provider-keys/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/provider-keys/:id', does: 'update' },
  ],
  relations: {},
  unique: [['provider', 'name']],
  search: ['key_name'],
  limit: 20,
  versioned: false,
  schemas: { create: providerKeyCreateSchema, update: providerKeyUpdateSchema, replace: providerKeyReplaceSchema },
}
