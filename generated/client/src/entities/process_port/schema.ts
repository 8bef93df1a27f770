import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { PortProtocol, PortState } from '../../values.js'
import type { ProcessPortCreate, ProcessPortReplace, ProcessPortUpdate } from './types.js'

const fields = {
  address: wire.text({ max: 255 }),
  pid: wire.int({ ge: 0 }).nullable(),
  port: wire.int({ ge: 1, le: 65535 }),
  process_name: wire.text({ max: 200 }).nullable(),
  project_id: wire.int(),
  protocol: wire.oneOf(PortProtocol),
  run_id: wire.int().nullable(),
  state: wire.oneOf(PortState),
}

/** What creating one takes. */
export const processPortCreateSchema = z.strictObject({
  address: fields.address.exactOptional(),
  pid: fields.pid.exactOptional(),
  port: fields.port,
  process_name: fields.process_name.exactOptional(),
  project_id: fields.project_id,
  protocol: fields.protocol.exactOptional(),
  run_id: fields.run_id.exactOptional(),
  state: fields.state.exactOptional(),
}) satisfies wire.SchemaOf<ProcessPortCreate>

/** What changing one takes; what is left out stays as it is. */
export const processPortUpdateSchema = z.strictObject({
  address: fields.address.exactOptional(),
  pid: fields.pid.exactOptional(),
  port: fields.port.exactOptional(),
  process_name: fields.process_name.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  protocol: fields.protocol.exactOptional(),
  run_id: fields.run_id.exactOptional(),
  state: fields.state.exactOptional(),
}) satisfies wire.SchemaOf<ProcessPortUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const processPortReplaceSchema = processPortCreateSchema satisfies wire.SchemaOf<ProcessPortReplace>
