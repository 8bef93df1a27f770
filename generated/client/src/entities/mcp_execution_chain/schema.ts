import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import type { McpExecutionChainCreate, McpExecutionChainReplace, McpExecutionChainUpdate } from './types.js'

const fields = {
  chain_id: wire.text({ min: 1, max: 200 }),
  execution_id: wire.int(),
  parent_execution_id: wire.int().nullable(),
  position: wire.int({ ge: 0 }),
}

/** What creating one takes. */
export const mcpExecutionChainCreateSchema = z.strictObject({
  chain_id: fields.chain_id,
  execution_id: fields.execution_id,
  parent_execution_id: fields.parent_execution_id.exactOptional(),
  position: fields.position.exactOptional(),
}) satisfies wire.SchemaOf<McpExecutionChainCreate>

/** What changing one takes; what is left out stays as it is. */
export const mcpExecutionChainUpdateSchema = z.strictObject({
  chain_id: fields.chain_id.exactOptional(),
  execution_id: fields.execution_id.exactOptional(),
  parent_execution_id: fields.parent_execution_id.exactOptional(),
  position: fields.position.exactOptional(),
}) satisfies wire.SchemaOf<McpExecutionChainUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const mcpExecutionChainReplaceSchema =
  mcpExecutionChainCreateSchema satisfies wire.SchemaOf<McpExecutionChainReplace>
