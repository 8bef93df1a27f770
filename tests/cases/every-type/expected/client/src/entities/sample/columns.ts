import type { ColumnsOf } from '../../runtime/columns.js'
import { moodLabels } from '../../values.js'
import type { Sample } from './types.js'

/** The fields of a sample as people see them. */
export const sampleColumns = [
  { name: 'id', label: 'ID', kind: 'int', sort: true, filter: true },
  { name: 'a_bool', label: 'A bool', kind: 'bool' },
  { name: 'a_bytes', label: 'A bytes', kind: 'bytes' },
  { name: 'a_date', label: 'A date', kind: 'date' },
  { name: 'a_datetime', label: 'A datetime', kind: 'datetime' },
  { name: 'a_decimal', label: 'A decimal', kind: 'decimal' },
  { name: 'a_duration', label: 'A duration', kind: 'duration' },
  { name: 'a_email', label: 'A email', kind: 'email' },
  { name: 'a_float', label: 'A float', kind: 'float' },
  { name: 'a_int', label: 'A int', kind: 'int' },
  { name: 'a_int64', label: 'A int64', kind: 'int64' },
  { name: 'a_json', label: 'A JSON', kind: 'json' },
  { name: 'a_mood', label: 'A mood', kind: 'enum', values: moodLabels },
  { name: 'a_point', label: 'A point', kind: 'object' },
  { name: 'a_str', label: 'A str', kind: 'str' },
  { name: 'a_text', label: 'A text', kind: 'text' },
  { name: 'a_time', label: 'A time', kind: 'time' },
  { name: 'a_url', label: 'A URL', kind: 'url' },
  { name: 'a_uuid', label: 'A UUID', kind: 'uuid' },
  { name: 'a_wide_decimal', label: 'A wide decimal', kind: 'decimal' },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Sample>
