import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'

import { type BatchOptions, byCursor, freshness, httpOf } from '../../runtime/index.js'
import {
  batchVictims,
  createVictim,
  deleteVictim,
  getVictim,
  listVictims,
  replaceVictim,
  updateVictim,
  victimKeys,
  victimProbe,
} from './api.js'
import type {
  VictimBatch,
  VictimCreate,
  VictimGetParams,
  VictimListParams,
  VictimReplace,
  VictimUpdate,
} from './types.js'

export const victimListOptions = (params: VictimListParams = {}) =>
  queryOptions({
    queryKey: victimKeys.list(params),
    queryFn: ({ client, signal }) => listVictims(httpOf(client), params, { signal }),
    ...freshness.moderate,
  })

export const victimInfiniteOptions = (params: VictimListParams = {}) =>
  infiniteQueryOptions({
    queryKey: victimKeys.infinite(params),
    queryFn: ({ client, pageParam, signal }) =>
      listVictims(httpOf(client), { ...params, cursor: pageParam }, { signal }),
    ...freshness.moderate,
    ...byCursor,
  })

export const victimDetailOptions = (id: number, params: VictimGetParams = {}) =>
  queryOptions({
    queryKey: victimKeys.detail(id, params),
    queryFn: ({ client, signal }) => getVictim(httpOf(client), id, params, { signal }),
    ...freshness.moderate,
  })

export const createVictimOptions = () =>
  mutationOptions({
    mutationKey: victimKeys.write('create'),
    mutationFn: (payload: VictimCreate, { client }) => createVictim(httpOf(client), payload),
  })

export const updateVictimOptions = () =>
  mutationOptions({
    mutationKey: victimKeys.write('update'),
    mutationFn: ({ id, changes }: { id: number; changes: VictimUpdate }, { client }) =>
      updateVictim(httpOf(client), id, changes),
  })

export const replaceVictimOptions = () =>
  mutationOptions({
    mutationKey: victimKeys.write('replace'),
    mutationFn: ({ id, payload }: { id: number; payload: VictimReplace }, { client }) =>
      replaceVictim(httpOf(client), id, payload),
  })

export const deleteVictimOptions = () =>
  mutationOptions({
    mutationKey: victimKeys.write('delete'),
    mutationFn: ({ id }: { id: number }, { client }) => deleteVictim(httpOf(client), id),
  })

export const batchVictimsOptions = (options: BatchOptions = {}) =>
  mutationOptions({
    mutationKey: victimKeys.write('batch'),
    mutationFn: (request: VictimBatch, { client }) => batchVictims(httpOf(client), request, options),
  })

export const victimProbeOptions = () =>
  queryOptions({
    queryKey: victimKeys.read('probe', {}),
    queryFn: ({ client, signal }) => victimProbe(httpOf(client), { signal }),
    ...freshness.moderate,
  })
