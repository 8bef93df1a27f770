import type { ColumnsOf } from '../../runtime/columns.js'
import { colorLabels } from '../../values.js'
import type { Event } from './types.js'

/** The fields of an event as people see them. */
export const eventColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'bool', label: 'Bool', kind: 'bool' },
  { name: 'bytes', label: 'Bytes', kind: 'bytes', nullable: true },
  { name: 'color', label: 'Color', kind: 'enum', values: colorLabels },
  { name: 'date', label: 'Date', kind: 'date' },
  { name: 'datetime', label: 'Datetime', kind: 'datetime', nullable: true },
  { name: 'decimal', label: 'Decimal', kind: 'decimal' },
  { name: 'duration', label: 'Duration', kind: 'duration', nullable: true },
  { name: 'email', label: 'Email', kind: 'email', nullable: true },
  { name: 'event', label: 'Event', kind: 'str', nullable: true },
  { name: 'int', label: 'Int', kind: 'int' },
  { name: 'json', label: 'JSON', kind: 'json', nullable: true },
  { name: 'point', label: 'Point', kind: 'object', nullable: true },
  { name: 'str', label: 'Str', kind: 'str' },
  { name: 'time', label: 'Time', kind: 'time' },
  { name: 'url', label: 'URL', kind: 'url', nullable: true },
  { name: 'uuid', label: 'UUID', kind: 'uuid', nullable: true },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Event>
