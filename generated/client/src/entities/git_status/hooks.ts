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
  batchGitStatusesOptions,
  createGitStatusOptions,
  deleteGitStatusOptions,
  gitStatusDetailOptions,
  gitStatusInfiniteOptions,
  gitStatusListOptions,
  replaceGitStatusOptions,
  updateGitStatusOptions,
} from './queries.js'
import type { GitStatusGetParams, GitStatusListParams } from './types.js'

/** One page of the git statuses that match: `GET /api/git-statuses`. */
export const useGitStatuses = (params?: GitStatusListParams, extras?: QueryExtras) =>
  useQuery({ ...gitStatusListOptions(params), ...extras })

export const useSuspenseGitStatuses = (params?: GitStatusListParams) =>
  useSuspenseQuery(gitStatusListOptions(params))

export const useGitStatusesInfinite = (params?: GitStatusListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...gitStatusInfiniteOptions(params), ...extras })

export const useSuspenseGitStatusesInfinite = (params?: GitStatusListParams) =>
  useSuspenseInfiniteQuery(gitStatusInfiniteOptions(params))

/** The git status with this key: `GET /api/git-statuses/{id}`. */
export const useGitStatus = (id: number, params?: GitStatusGetParams, extras?: QueryExtras) =>
  useQuery({ ...gitStatusDetailOptions(id, params), ...extras })

export const useSuspenseGitStatus = (id: number, params?: GitStatusGetParams) =>
  useSuspenseQuery(gitStatusDetailOptions(id, params))

/** Creates a new git status: `POST /api/git-statuses`. */
export const useCreateGitStatus = (extras?: WriteExtras<typeof createGitStatusOptions>) =>
  useMutation({ ...createGitStatusOptions(), ...extras })

/** Changes the fields given of the git status with this key, and no other: `PATCH /api/git-statuses/{id}`. */
export const useUpdateGitStatus = (extras?: WriteExtras<typeof updateGitStatusOptions>) =>
  useMutation({ ...updateGitStatusOptions(), ...extras })

/**
 * Sets every field of the git status with this key; one that is left out goes back to its default:
 * `PUT /api/git-statuses/{id}`.
 */
export const useReplaceGitStatus = (extras?: WriteExtras<typeof replaceGitStatusOptions>) =>
  useMutation({ ...replaceGitStatusOptions(), ...extras })

/** Deletes the git status with this key: `DELETE /api/git-statuses/{id}`. */
export const useDeleteGitStatus = (extras?: WriteExtras<typeof deleteGitStatusOptions>) =>
  useMutation({ ...deleteGitStatusOptions(), ...extras })

/** Creates, changes and deletes many git statuses: `POST /api/git-statuses/batch`. */
export const useBatchGitStatuses = (options?: BatchOptions, extras?: WriteExtras<typeof batchGitStatusesOptions>) =>
  useMutation({ ...batchGitStatusesOptions(options), ...extras })

/** Props that read a git status ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchGitStatus = (params?: GitStatusGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(gitStatusDetailOptions(id, params)),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateGitStatuses = () => useInvalidate('git_status')
