import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { SelectedFileCreate, SelectedFileReplace, SelectedFileUpdate } from './types.js'

const fields = {
  file_id: wire.text({ min: 1, pattern: wire.SEGMENT }),
  is_active: wire.bool(),
  project_id: wire.int(),
  selected_at: wire.datetime(),
  selection_reason: wire.text({ max: 500 }).nullable(),
}

/** What creating one takes. */
export const selectedFileCreateSchema = z.strictObject({
  file_id: fields.file_id,
  is_active: fields.is_active.exactOptional(),
  project_id: fields.project_id,
  selected_at: fields.selected_at.exactOptional(),
  selection_reason: fields.selection_reason.exactOptional(),
}) satisfies wire.SchemaOf<SelectedFileCreate>

/** What changing one takes; what is left out stays as it is. */
export const selectedFileUpdateSchema = z.strictObject({
  file_id: fields.file_id.exactOptional(),
  is_active: fields.is_active.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  selected_at: fields.selected_at.exactOptional(),
  selection_reason: fields.selection_reason.exactOptional(),
}) satisfies wire.SchemaOf<SelectedFileUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const selectedFileReplaceSchema = selectedFileCreateSchema satisfies wire.SchemaOf<SelectedFileReplace>
