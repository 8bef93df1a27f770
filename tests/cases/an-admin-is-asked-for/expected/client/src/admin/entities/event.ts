import { eventColumns } from '../../entities/event/columns.js'
import { useEvent, useEvents, usePrefetchEvent } from '../../entities/event/hooks.js'
import type { Event, EventListParams } from '../../entities/event/types.js'
import { resource } from '../../runtime/admin/resource.js'
import type { QueryExtras } from '../../runtime/index.js'

/** Events in the admin. */
export const eventResource = resource({
  name: 'event',
  path: 'events',
  label: 'Event',
  labelPlural: 'Events',
  description: '',
  columns: eventColumns,
  title: 'id',
  list: ['id', 'text', 'updated_at'],
  key: ['id'],
  refs: {},
  required: [],
  pageSize: 20,
  keyOf: (row: Event) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: EventListParams, extras?: QueryExtras) =>
    useEvents(params, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useEvent(id, {}, extras),
  usePrefetch: () => usePrefetchEvent({}),
  relations: [],
})
