import {
  type BatchOptions,
  byCursor,
  freshness,
  httpOf,
  infiniteQueryOf,
  mutationOf,
  queryOf,
} from '../../runtime/index.js'
import {
  batchEvents,
  createEvent,
  deleteEvent,
  eventKeys,
  getEvent,
  listEvents,
  replaceEvent,
  updateEvent,
} from './api.js'
import type { EventBatch, EventCreate, EventGetParams, EventListParams, EventReplace, EventUpdate } from './types.js'

/** What `useEvents` asks, as options: for `useQuery`, `useQueries` and the like. */
export const eventListOptions = (params: EventListParams = {}) =>
  queryOf({
    queryKey: eventKeys.list(params),
    queryFn: ({ client, signal }) => listEvents(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

/** What `useEventsInfinite` asks, as options: for `useInfiniteQuery` and the like. */
export const eventInfiniteOptions = (params: EventListParams = {}) =>
  infiniteQueryOf({
    queryKey: eventKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listEvents(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

/** What `useEvent` asks, as options: for `useQuery`, `useQueries` and the like. */
export const eventDetailOptions = (id: number, params: EventGetParams = {}) =>
  queryOf({
    queryKey: eventKeys.detail(id, params),
    queryFn: ({ client, signal }) => getEvent(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

/** What `useCreateEvent` sends, as options: for `useMutation`. */
export const createEventOptions = () =>
  mutationOf({
    mutationKey: eventKeys.write('create'),
    mutationFn: (payload: EventCreate, { client }) => createEvent(httpOf(client), payload),
  })

/** What `useUpdateEvent` sends, as options: for `useMutation`. */
export const updateEventOptions = () =>
  mutationOf({
    mutationKey: eventKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: EventUpdate }, { client }) =>
      updateEvent(httpOf(client), id, changes),
  })

/** What `useReplaceEvent` sends, as options: for `useMutation`. */
export const replaceEventOptions = () =>
  mutationOf({
    mutationKey: eventKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: EventReplace }, { client }) =>
      replaceEvent(httpOf(client), id, payload),
  })

/** What `useDeleteEvent` sends, as options: for `useMutation`. */
export const deleteEventOptions = () =>
  mutationOf({
    mutationKey: eventKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteEvent(httpOf(client), id),
  })

/** What `useBatchEvents` sends, as options: for `useMutation`. */
export const batchEventsOptions = (options: BatchOptions = {}) =>
  mutationOf({
    mutationKey: eventKeys.write('batch'),
    mutationFn: (request: EventBatch, { client }) => batchEvents(httpOf(client), request, options),
  })
