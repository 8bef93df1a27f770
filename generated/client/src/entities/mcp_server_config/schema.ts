import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { McpServerConfigCreate, McpServerConfigReplace, McpServerConfigUpdate } from './types.js'

const fields = {
  args: z.array(wire.text()).nullable(),
  auto_start: wire.bool(),
  command: wire.text({ min: 1, max: 2000 }),
  enabled: wire.bool(),
  env: wire.json().nullable(),
  name: wire.text({ min: 1, max: 200 }),
  project_id: wire.int(),
}

/** What creating one takes. */
export const mcpServerConfigCreateSchema = z.strictObject({
  args: fields.args.exactOptional(),
  auto_start: fields.auto_start.exactOptional(),
  command: fields.command,
  enabled: fields.enabled.exactOptional(),
  env: fields.env.exactOptional(),
  name: fields.name,
  project_id: fields.project_id,
}) satisfies wire.SchemaOf<McpServerConfigCreate>

/** What changing one takes; what is left out stays as it is. */
export const mcpServerConfigUpdateSchema = z.strictObject({
  args: fields.args.exactOptional(),
  auto_start: fields.auto_start.exactOptional(),
  command: fields.command.exactOptional(),
  enabled: fields.enabled.exactOptional(),
  env: fields.env.exactOptional(),
  name: fields.name.exactOptional(),
  project_id: fields.project_id.exactOptional(),
}) satisfies wire.SchemaOf<McpServerConfigUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const mcpServerConfigReplaceSchema = mcpServerConfigCreateSchema satisfies wire.SchemaOf<McpServerConfigReplace>
