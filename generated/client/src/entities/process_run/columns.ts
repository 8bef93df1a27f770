import type { ColumnsOf } from '../../runtime/columns.js'
import { processScriptTypeLabels, processStatusLabels } from '../../values.js'
import type { ProcessRun } from './types.js'

/** The fields of a process run as people see them. */
export const processRunColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'args', label: 'Args', kind: 'str', many: true },
  { name: 'command', label: 'Command', kind: 'str', search: true },
  { name: 'cpu_usage', label: 'CPU usage', kind: 'float', description: 'Per cent of one core', nullable: true },
  { name: 'cwd', label: 'Cwd', kind: 'str' },
  { name: 'env', label: 'Env', kind: 'json', description: 'Names and values of its environment', nullable: true },
  { name: 'exit_code', label: 'Exit code', kind: 'int', nullable: true },
  { name: 'exited_at', label: 'Exited at', kind: 'datetime', nullable: true },
  { name: 'memory_usage', label: 'Memory usage', kind: 'int', description: 'Bytes', nullable: true },
  { name: 'name', label: 'Name', kind: 'str', nullable: true, search: true },
  { name: 'pid', label: 'Pid', kind: 'int', description: 'The number the system gave it', nullable: true },
  {
    name: 'process_id',
    label: 'Process ID',
    kind: 'str',
    description: 'Our name for it, not the pid',
    sort: true,
    filter: true,
  },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'script_name', label: 'Script name', kind: 'str', nullable: true },
  { name: 'script_type', label: 'Script type', kind: 'enum', values: processScriptTypeLabels, nullable: true },
  { name: 'signal', label: 'Signal', kind: 'str', example: 'SIGTERM', nullable: true },
  { name: 'started_at', label: 'Started at', kind: 'datetime', sort: true, filter: true },
  { name: 'status', label: 'Status', kind: 'enum', values: processStatusLabels, sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<ProcessRun>
