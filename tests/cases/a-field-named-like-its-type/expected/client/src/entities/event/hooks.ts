import {
  type BatchOptions,
  type QueryExtras,
  useInfiniteQueryOf,
  useInvalidate,
  useMutationOf,
  useQueryOf,
  useSuspenseInfiniteQueryOf,
  useSuspenseQueryOf,
  type WriteExtras,
} from '../../runtime/index.js'
import { type PrefetchExtras, usePrefetch } from '../../runtime/prefetch.js'
import {
  batchEventsOptions,
  createEventOptions,
  deleteEventOptions,
  eventDetailOptions,
  eventInfiniteOptions,
  eventListOptions,
  replaceEventOptions,
  updateEventOptions,
} from './queries.js'
import type { EventGetParams, EventListParams } from './types.js'

/** One page of the events that match: `GET /api/events`. */
export const useEvents = (params?: EventListParams, extras?: QueryExtras) =>
  useQueryOf(eventListOptions(params), extras)

/** `useEvents` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseEvents = (params?: EventListParams) =>
  useSuspenseQueryOf(eventListOptions(params))

/** `useEvents` that goes on: page after page, one list. */
export const useEventsInfinite = (params?: EventListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(eventInfiniteOptions(params), extras)

/** `useEventsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseEventsInfinite = (params?: EventListParams) =>
  useSuspenseInfiniteQueryOf(eventInfiniteOptions(params))

/** The event with this key: `GET /api/events/{id}`. */
export const useEvent = (id: number, params?: EventGetParams, extras?: QueryExtras) =>
  useQueryOf(eventDetailOptions(id, params), extras)

/** `useEvent` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseEvent = (id: number, params?: EventGetParams) =>
  useSuspenseQueryOf(eventDetailOptions(id, params))

/** Creates a new event: `POST /api/events`. */
export const useCreateEvent = (extras?: WriteExtras<typeof createEventOptions>) =>
  useMutationOf(createEventOptions(), extras)

/** Changes the fields given of the event with this key, and no other: `PATCH /api/events/{id}`. */
export const useUpdateEvent = (extras?: WriteExtras<typeof updateEventOptions>) =>
  useMutationOf(updateEventOptions(), extras)

/**
 * Sets every field of the event with this key; one that is left out goes back to its default:
 * `PUT /api/events/{id}`.
 */
export const useReplaceEvent = (extras?: WriteExtras<typeof replaceEventOptions>) =>
  useMutationOf(replaceEventOptions(), extras)

/** Deletes the event with this key: `DELETE /api/events/{id}`. */
export const useDeleteEvent = (extras?: WriteExtras<typeof deleteEventOptions>) =>
  useMutationOf(deleteEventOptions(), extras)

/** Creates, changes and deletes many events: `POST /api/events/batch`. */
export const useBatchEvents = (options?: BatchOptions, extras?: WriteExtras<typeof batchEventsOptions>) =>
  useMutationOf(batchEventsOptions(options), extras)

/** Props that read an event ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchEvent = (params?: EventGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => eventDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateEvents = () => useInvalidate('event')
