import * as z from 'zod'

import * as wire from '../../runtime/schema.js'
import { ProcessScriptType, ProcessStatus } from '../../values.js'
import type { ProcessRunCreate, ProcessRunReplace, ProcessRunUpdate } from './types.js'

const fields = {
  args: z.array(wire.text()),
  command: wire.text({ min: 1, max: 2000 }),
  cpu_usage: wire.float({ ge: 0 }).nullable(),
  cwd: wire.text({ max: 1024 }),
  env: wire.json().nullable(),
  exit_code: wire.int().nullable(),
  exited_at: wire.datetime().nullable(),
  memory_usage: wire.int({ ge: 0 }).nullable(),
  name: wire.text({ max: 200 }).nullable(),
  pid: wire.int({ ge: 0 }).nullable(),
  process_id: wire.text({ min: 1, max: 100 }),
  project_id: wire.int(),
  script_name: wire.text({ max: 200 }).nullable(),
  script_type: wire.oneOf(ProcessScriptType).nullable(),
  signal: wire.text({ max: 20 }).nullable(),
  started_at: wire.datetime(),
  status: wire.oneOf(ProcessStatus),
}

/** What creating one takes. */
export const processRunCreateSchema = z.strictObject({
  args: fields.args.exactOptional(),
  command: fields.command,
  cpu_usage: fields.cpu_usage.exactOptional(),
  cwd: fields.cwd,
  env: fields.env.exactOptional(),
  exit_code: fields.exit_code.exactOptional(),
  exited_at: fields.exited_at.exactOptional(),
  memory_usage: fields.memory_usage.exactOptional(),
  name: fields.name.exactOptional(),
  pid: fields.pid.exactOptional(),
  process_id: fields.process_id,
  project_id: fields.project_id,
  script_name: fields.script_name.exactOptional(),
  script_type: fields.script_type.exactOptional(),
  signal: fields.signal.exactOptional(),
  started_at: fields.started_at.exactOptional(),
  status: fields.status.exactOptional(),
}) satisfies wire.SchemaOf<ProcessRunCreate>

/** What changing one takes; what is left out stays as it is. */
export const processRunUpdateSchema = z.strictObject({
  args: fields.args.exactOptional(),
  command: fields.command.exactOptional(),
  cpu_usage: fields.cpu_usage.exactOptional(),
  cwd: fields.cwd.exactOptional(),
  env: fields.env.exactOptional(),
  exit_code: fields.exit_code.exactOptional(),
  exited_at: fields.exited_at.exactOptional(),
  memory_usage: fields.memory_usage.exactOptional(),
  name: fields.name.exactOptional(),
  pid: fields.pid.exactOptional(),
  process_id: fields.process_id.exactOptional(),
  project_id: fields.project_id.exactOptional(),
  script_name: fields.script_name.exactOptional(),
  script_type: fields.script_type.exactOptional(),
  signal: fields.signal.exactOptional(),
  started_at: fields.started_at.exactOptional(),
  status: fields.status.exactOptional(),
}) satisfies wire.SchemaOf<ProcessRunUpdate>

/** What replacing one takes; what is left out goes back to its default. */
export const processRunReplaceSchema = processRunCreateSchema satisfies wire.SchemaOf<ProcessRunReplace>
