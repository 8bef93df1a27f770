import type { ColumnsOf } from '../../runtime/columns.js'
import type { Country } from './types.js'

/** The fields of a country as people see them. */
export const countryColumns = [
  { name: 'code', label: 'Code', kind: 'str', sort: true, filter: true },
  { name: 'name', label: 'Name', kind: 'str' },
  { name: 'created_at', label: 'Created at', kind: 'datetime', sort: true, filter: true },
  { name: 'updated_at', label: 'Updated at', kind: 'datetime', sort: true, filter: true },
] as const satisfies ColumnsOf<Country>
