import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { HolderCreate, HolderReplace, HolderUpdate } from './types.js'

const fields = {
  five_day: wire.date().nullable(),
  four_id: wire.text({ min: 1, pattern: wire.SEGMENT }).nullable(),
  one_id: wire.int().nullable(),
  six_place: wire.int().nullable(),
  six_shelf: wire.text({ min: 1, pattern: wire.SEGMENT }).nullable(),
  three_id: wire.uuid().nullable(),
  two_id: wire.int64().nullable(),
}

/** What creating one takes. */
export const holderCreateSchema = z.strictObject({
  five_day: fields.five_day.exactOptional(),
  four_id: fields.four_id.exactOptional(),
  one_id: fields.one_id.exactOptional(),
  six_place: fields.six_place.exactOptional(),
  six_shelf: fields.six_shelf.exactOptional(),
  three_id: fields.three_id.exactOptional(),
  two_id: fields.two_id.exactOptional(),
}) satisfies wire.SchemaOf<HolderCreate>

/** What changing one takes; what is left out stays as it is. */
export const holderUpdateSchema = z.strictObject({
  five_day: fields.five_day.exactOptional(),
  four_id: fields.four_id.exactOptional(),
  one_id: fields.one_id.exactOptional(),
  six_place: fields.six_place.exactOptional(),
  six_shelf: fields.six_shelf.exactOptional(),
  three_id: fields.three_id.exactOptional(),
  two_id: fields.two_id.exactOptional(),
}) satisfies wire.SchemaOf<HolderUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const holderReplaceSchema = holderCreateSchema satisfies wire.SchemaOf<HolderReplace>
