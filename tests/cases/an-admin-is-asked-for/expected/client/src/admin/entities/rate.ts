import { rateColumns } from '../../entities/rate/columns.js'
import { usePrefetchRate, useRate, useUpdateRate } from '../../entities/rate/hooks.js'
import { rateUpdateSchema } from '../../entities/rate/schema.js'
import type { Rate } from '../../entities/rate/types.js'
import { resource } from '../../runtime/admin/resource.js'
import type { QueryExtras } from '../../runtime/index.js'

/** Rates in the admin. */
export const rateResource = resource({
  name: 'rate',
  path: 'rates',
  label: 'Rate',
  labelPlural: 'Rates',
  description: '',
  columns: rateColumns,
  title: 'id',
  list: ['id', 'note', 'pair', 'price', 'updated_at'],
  key: ['id'],
  refs: {},
  fields: ['price', 'note'],
  required: ['price'],
  pageSize: 20,
  keyOf: (row: Rate) => row.id,
  parseKey: ([key = '']) => Number(key),
  useOne: (id: number, extras?: QueryExtras) =>
    useRate(id, {}, extras),
  usePrefetch: () => usePrefetchRate({}),
  update: { use: useUpdateRate, schema: rateUpdateSchema },
  relations: [],
})
