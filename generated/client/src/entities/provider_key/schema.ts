import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { ApiProvider } from '../../values.js'
import type { ProviderKeyCreate, ProviderKeyReplace, ProviderKeyUpdate } from './types.js'

const fields = {
  base_url: wire.url().nullable(),
  custom_headers: wire.json().nullable(),
  description: wire.text().nullable(),
  environment: wire.text({ min: 1, max: 100 }),
  expires_at: wire.datetime().nullable(),
  is_active: wire.bool(),
  is_default: wire.bool(),
  key: wire.text({ max: 2000 }).nullable(),
  key_name: wire.text({ min: 1, max: 200 }),
  last_used: wire.datetime().nullable(),
  name: wire.text({ max: 200 }).nullable(),
  provider: wire.oneOf(ApiProvider),
  secret_ref: wire.text({ max: 500 }).nullable(),
}

/** What creating one takes. */
export const providerKeyCreateSchema = z.strictObject({
  base_url: fields.base_url.exactOptional(),
  custom_headers: fields.custom_headers.exactOptional(),
  description: fields.description.exactOptional(),
  environment: fields.environment.exactOptional(),
  expires_at: fields.expires_at.exactOptional(),
  is_active: fields.is_active.exactOptional(),
  is_default: fields.is_default.exactOptional(),
  key: fields.key.exactOptional(),
  key_name: fields.key_name,
  last_used: fields.last_used.exactOptional(),
  name: fields.name.exactOptional(),
  provider: fields.provider,
  secret_ref: fields.secret_ref.exactOptional(),
}) satisfies wire.SchemaOf<ProviderKeyCreate>

/** What changing one takes; what is left out stays as it is. */
export const providerKeyUpdateSchema = z.strictObject({
  base_url: fields.base_url.exactOptional(),
  custom_headers: fields.custom_headers.exactOptional(),
  description: fields.description.exactOptional(),
  environment: fields.environment.exactOptional(),
  expires_at: fields.expires_at.exactOptional(),
  is_active: fields.is_active.exactOptional(),
  is_default: fields.is_default.exactOptional(),
  key: fields.key.exactOptional(),
  key_name: fields.key_name.exactOptional(),
  last_used: fields.last_used.exactOptional(),
  name: fields.name.exactOptional(),
  provider: fields.provider.exactOptional(),
  secret_ref: fields.secret_ref.exactOptional(),
}) satisfies wire.SchemaOf<ProviderKeyUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const providerKeyReplaceSchema = providerKeyCreateSchema satisfies wire.SchemaOf<ProviderKeyReplace>
