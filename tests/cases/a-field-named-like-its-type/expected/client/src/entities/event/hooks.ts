import {
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'

import { type BatchOptions, type QueryExtras, useInvalidate, type WriteExtras } from '../../runtime/index.js'
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
  useQuery({ ...eventListOptions(params), ...extras })

export const useSuspenseEvents = (params?: EventListParams) =>
  useSuspenseQuery(eventListOptions(params))

export const useEventsInfinite = (params?: EventListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...eventInfiniteOptions(params), ...extras })

export const useSuspenseEventsInfinite = (params?: EventListParams) =>
  useSuspenseInfiniteQuery(eventInfiniteOptions(params))

/** The event with this key: `GET /api/events/{id}`. */
export const useEvent = (id: number, params?: EventGetParams, extras?: QueryExtras) =>
  useQuery({ ...eventDetailOptions(id, params), ...extras })

export const useSuspenseEvent = (id: number, params?: EventGetParams) =>
  useSuspenseQuery(eventDetailOptions(id, params))

/** Creates a new event: `POST /api/events`. */
export const useCreateEvent = (extras?: WriteExtras<typeof createEventOptions>) =>
  useMutation({ ...createEventOptions(), ...extras })

/** Changes the fields given of the event with this key, and no other: `PATCH /api/events/{id}`. */
export const useUpdateEvent = (extras?: WriteExtras<typeof updateEventOptions>) =>
  useMutation({ ...updateEventOptions(), ...extras })

/**
 * Sets every field of the event with this key; one that is left out goes back to its default:
 * `PUT /api/events/{id}`.
 */
export const useReplaceEvent = (extras?: WriteExtras<typeof replaceEventOptions>) =>
  useMutation({ ...replaceEventOptions(), ...extras })

/** Deletes the event with this key: `DELETE /api/events/{id}`. */
export const useDeleteEvent = (extras?: WriteExtras<typeof deleteEventOptions>) =>
  useMutation({ ...deleteEventOptions(), ...extras })

/** Creates, changes and deletes many events: `POST /api/events/batch`. */
export const useBatchEvents = (options?: BatchOptions, extras?: WriteExtras<typeof batchEventsOptions>) =>
  useMutation({ ...batchEventsOptions(options), ...extras })

/** Props that read an event ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchEvent = (params?: EventGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(eventDetailOptions(id, params)),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateEvents = () => useInvalidate('event')
