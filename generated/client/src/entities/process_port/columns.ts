import type { ColumnsOf } from '../../runtime/columns.js'
import { portProtocolLabels, portStateLabels } from '../../values.js'
import type { ProcessPort } from './types.js'

/** The fields of a process port as people see them. */
export const processPortColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'address', label: 'Address', kind: 'str' },
  { name: 'pid', label: 'Pid', kind: 'int', nullable: true },
  { name: 'port', label: 'Port', kind: 'int', sort: true, filter: true },
  { name: 'process_name', label: 'Process name', kind: 'str', nullable: true },
  { name: 'project_id', label: 'Project', kind: 'int', relation: 'project', sort: true, filter: true },
  { name: 'protocol', label: 'Protocol', kind: 'enum', values: portProtocolLabels },
  { name: 'run_id', label: 'Run', kind: 'int', relation: 'run', nullable: true, sort: true, filter: true },
  { name: 'state', label: 'State', kind: 'enum', values: portStateLabels, sort: true, filter: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<ProcessPort>
