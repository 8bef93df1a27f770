import { bookingColumns } from '../../entities/booking/columns.js'
import { roomColumns } from '../../entities/room/columns.js'
import {
  useBatchRooms,
  useCreateRoom,
  useDeleteRoom,
  usePrefetchRoom,
  useRoom,
  useRoomBookings,
  useRooms,
  useUpdateRoom,
} from '../../entities/room/hooks.js'
import { roomCreateSchema, roomUpdateSchema } from '../../entities/room/schema.js'
import type { Room, RoomListParams } from '../../entities/room/types.js'
import { deletes, relation, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Rooms in the admin. */
export const roomResource = resource({
  name: 'room',
  path: 'rooms',
  label: 'Room',
  labelPlural: 'Rooms',
  description: 'A place "<\/title><script>" to meet',
  columns: roomColumns,
  secrets: [{ name: 'pin', label: 'Pin', kind: 'str' }],
  title: 'name',
  list: ['name', 'state', 'seats', 'updated_at'],
  key: ['id'],
  refs: {},
  fields: ['name', 'pin', 'seats', 'state'],
  required: ['name', 'pin', 'seats'],
  initial: { state: 'free' },
  pageSize: 20,
  keyOf: (row: Room) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: RoomListParams, extras?: QueryExtras) =>
    useRooms(params, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useRoom(id, {}, extras),
  usePrefetch: () => usePrefetchRoom({}),
  create: { use: useCreateRoom, schema: roomCreateSchema },
  update: { use: useUpdateRoom, schema: roomUpdateSchema, without: ['seats'] },
  useDelete: useDeleteRoom,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchRooms(options), (row: Room) => row.id),
  relations: [
    relation({
      name: 'bookings',
      label: 'Bookings',
      target: 'booking',
      columns: bookingColumns,
      through: ['room_id'],
      useRows: useRoomBookings,
    }),
  ],
})
