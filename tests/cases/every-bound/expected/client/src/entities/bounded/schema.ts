import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { BoundedCreate, BoundedReplace, BoundedUpdate } from './types.js'

const fields = {
  body: wire.text({ min: 2 }),
  closed: wire.int({ ge: 1, le: 10 }),
  code: wire.text({ pattern: '^[A-Z]{3}-[0-9]{4}$' }),
  flags: z.array(wire.bool()).min(1).max(4),
  maybe: wire.text({ max: 3 }).nullable(),
  name: wire.text({ min: 1, max: 5, pattern: '^[a-z]+$' }),
  open: wire.float({ gt: 0, lt: 1 }),
  price: wire.decimal(6, 2, { ge: '0' }),
  steps: wire.int({ multipleOf: 5 }),
  tags: z.array(wire.text()).min(1).max(3),
}

/** What creating one takes. */
export const boundedCreateSchema = z.strictObject({
  body: fields.body,
  closed: fields.closed,
  code: fields.code,
  flags: fields.flags,
  maybe: fields.maybe.exactOptional(),
  name: fields.name,
  open: fields.open,
  price: fields.price,
  steps: fields.steps,
  tags: fields.tags,
}) satisfies wire.SchemaOf<BoundedCreate>

/** What changing one takes; what is left out stays as it is. */
export const boundedUpdateSchema = z.strictObject({
  body: fields.body.exactOptional(),
  closed: fields.closed.exactOptional(),
  code: fields.code.exactOptional(),
  flags: fields.flags.exactOptional(),
  maybe: fields.maybe.exactOptional(),
  name: fields.name.exactOptional(),
  open: fields.open.exactOptional(),
  price: fields.price.exactOptional(),
  steps: fields.steps.exactOptional(),
  tags: fields.tags.exactOptional(),
}) satisfies wire.SchemaOf<BoundedUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const boundedReplaceSchema = boundedCreateSchema satisfies wire.SchemaOf<BoundedReplace>
