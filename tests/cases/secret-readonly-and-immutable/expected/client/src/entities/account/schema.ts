import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { AccountCreate, AccountReplace, AccountUpdate } from './types.js'

const fields = {
  login: wire.text(),
  password_hash: wire.text(),
  token: wire.text().nullable(),
}

/** What creating one takes. */
export const accountCreateSchema = z.strictObject({
  login: fields.login,
  password_hash: fields.password_hash,
  token: fields.token.exactOptional(),
}) satisfies wire.SchemaOf<AccountCreate>

/** What changing one takes; what is left out stays as it is. */
export const accountUpdateSchema = z.strictObject({
  password_hash: fields.password_hash.exactOptional(),
  token: fields.token.exactOptional(),
}) satisfies wire.SchemaOf<AccountUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const accountReplaceSchema = z.strictObject({
  password_hash: fields.password_hash,
  token: fields.token.exactOptional(),
}) satisfies wire.SchemaOf<AccountReplace>
