import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { TickCreate, TickReplace, TickUpdate } from './types.js'

/** What creating one takes. */
export const tickCreateSchema = z.strictObject({
}) satisfies wire.SchemaOf<TickCreate>

/** What changing one takes; what is left out stays as it is. */
export const tickUpdateSchema = z.strictObject({
}) satisfies wire.SchemaOf<TickUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const tickReplaceSchema = tickCreateSchema satisfies wire.SchemaOf<TickReplace>
