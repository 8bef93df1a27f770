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
  useQueryOf(gitStatusListOptions(params), extras)

/** `useGitStatuses` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitStatuses = (params?: GitStatusListParams) =>
  useSuspenseQueryOf(gitStatusListOptions(params))

/** `useGitStatuses` that goes on: page after page, one list. */
export const useGitStatusesInfinite = (params?: GitStatusListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(gitStatusInfiniteOptions(params), extras)

/** `useGitStatusesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitStatusesInfinite = (params?: GitStatusListParams) =>
  useSuspenseInfiniteQueryOf(gitStatusInfiniteOptions(params))

/** The git status with this key: `GET /api/git-statuses/{id}`. */
export const useGitStatus = (id: number, params?: GitStatusGetParams, extras?: QueryExtras) =>
  useQueryOf(gitStatusDetailOptions(id, params), extras)

/** `useGitStatus` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitStatus = (id: number, params?: GitStatusGetParams) =>
  useSuspenseQueryOf(gitStatusDetailOptions(id, params))

/** Creates a new git status: `POST /api/git-statuses`. */
export const useCreateGitStatus = (extras?: WriteExtras<typeof createGitStatusOptions>) =>
  useMutationOf(createGitStatusOptions(), extras)

/** Changes the fields given of the git status with this key, and no other: `PATCH /api/git-statuses/{id}`. */
export const useUpdateGitStatus = (extras?: WriteExtras<typeof updateGitStatusOptions>) =>
  useMutationOf(updateGitStatusOptions(), extras)

/**
 * Sets every field of the git status with this key; one that is left out goes back to its default:
 * `PUT /api/git-statuses/{id}`.
 */
export const useReplaceGitStatus = (extras?: WriteExtras<typeof replaceGitStatusOptions>) =>
  useMutationOf(replaceGitStatusOptions(), extras)

/** Deletes the git status with this key: `DELETE /api/git-statuses/{id}`. */
export const useDeleteGitStatus = (extras?: WriteExtras<typeof deleteGitStatusOptions>) =>
  useMutationOf(deleteGitStatusOptions(), extras)

/** Creates, changes and deletes many git statuses: `POST /api/git-statuses/batch`. */
export const useBatchGitStatuses = (options?: BatchOptions, extras?: WriteExtras<typeof batchGitStatusesOptions>) =>
  useMutationOf(batchGitStatusesOptions(options), extras)

/** Props that read a git status ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchGitStatus = (params?: GitStatusGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => gitStatusDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateGitStatuses = () => useInvalidate('git_status')
