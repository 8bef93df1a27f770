import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { TicketCreate, TicketReplace, TicketUpdate } from './types.js'

const fields = {
  done: wire.bool(),
  title: wire.text(),
}

/** What creating one takes. */
export const ticketCreateSchema = z.strictObject({
  done: fields.done.exactOptional(),
  title: fields.title,
}) satisfies wire.SchemaOf<TicketCreate>

/** What changing one takes; what is left out stays as it is. */
export const ticketUpdateSchema = z.strictObject({
  done: fields.done.exactOptional(),
  title: fields.title.exactOptional(),
}) satisfies wire.SchemaOf<TicketUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const ticketReplaceSchema = ticketCreateSchema satisfies wire.SchemaOf<TicketReplace>
