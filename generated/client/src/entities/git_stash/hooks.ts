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
  batchGitStashesOptions,
  createGitStashOptions,
  deleteGitStashOptions,
  gitStashDetailOptions,
  gitStashInfiniteOptions,
  gitStashListOptions,
  replaceGitStashOptions,
  updateGitStashOptions,
} from './queries.js'
import type { GitStashGetParams, GitStashListParams } from './types.js'

/** One page of the git stashes that match: `GET /api/git-stashes`. */
export const useGitStashes = (params?: GitStashListParams, extras?: QueryExtras) =>
  useQueryOf(gitStashListOptions(params), extras)

/** `useGitStashes` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitStashes = (params?: GitStashListParams) =>
  useSuspenseQueryOf(gitStashListOptions(params))

/** `useGitStashes` that goes on: page after page, one list. */
export const useGitStashesInfinite = (params?: GitStashListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(gitStashInfiniteOptions(params), extras)

/** `useGitStashesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitStashesInfinite = (params?: GitStashListParams) =>
  useSuspenseInfiniteQueryOf(gitStashInfiniteOptions(params))

/** The git stash with this key: `GET /api/git-stashes/{id}`. */
export const useGitStash = (id: number, params?: GitStashGetParams, extras?: QueryExtras) =>
  useQueryOf(gitStashDetailOptions(id, params), extras)

/** `useGitStash` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitStash = (id: number, params?: GitStashGetParams) =>
  useSuspenseQueryOf(gitStashDetailOptions(id, params))

/** Creates a new git stash: `POST /api/git-stashes`. */
export const useCreateGitStash = (extras?: WriteExtras<typeof createGitStashOptions>) =>
  useMutationOf(createGitStashOptions(), extras)

/** Changes the fields given of the git stash with this key, and no other: `PATCH /api/git-stashes/{id}`. */
export const useUpdateGitStash = (extras?: WriteExtras<typeof updateGitStashOptions>) =>
  useMutationOf(updateGitStashOptions(), extras)

/**
 * Sets every field of the git stash with this key; one that is left out goes back to its default:
 * `PUT /api/git-stashes/{id}`.
 */
export const useReplaceGitStash = (extras?: WriteExtras<typeof replaceGitStashOptions>) =>
  useMutationOf(replaceGitStashOptions(), extras)

/** Deletes the git stash with this key: `DELETE /api/git-stashes/{id}`. */
export const useDeleteGitStash = (extras?: WriteExtras<typeof deleteGitStashOptions>) =>
  useMutationOf(deleteGitStashOptions(), extras)

/** Creates, changes and deletes many git stashes: `POST /api/git-stashes/batch`. */
export const useBatchGitStashes = (options?: BatchOptions, extras?: WriteExtras<typeof batchGitStashesOptions>) =>
  useMutationOf(batchGitStashesOptions(options), extras)

/** Props that read a git stash ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchGitStash = (params?: GitStashGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => gitStashDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateGitStashes = () => useInvalidate('git_stash')
