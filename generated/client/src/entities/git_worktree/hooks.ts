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
  batchGitWorktreesOptions,
  createGitWorktreeOptions,
  deleteGitWorktreeOptions,
  gitWorktreeDetailOptions,
  gitWorktreeInfiniteOptions,
  gitWorktreeListOptions,
  replaceGitWorktreeOptions,
  updateGitWorktreeOptions,
} from './queries.js'
import type { GitWorktreeGetParams, GitWorktreeListParams } from './types.js'

/** One page of the git worktrees that match: `GET /api/git-worktrees`. */
export const useGitWorktrees = (params?: GitWorktreeListParams, extras?: QueryExtras) =>
  useQueryOf(gitWorktreeListOptions(params), extras)

/** `useGitWorktrees` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitWorktrees = (params?: GitWorktreeListParams) =>
  useSuspenseQueryOf(gitWorktreeListOptions(params))

/** `useGitWorktrees` that goes on: page after page, one list. */
export const useGitWorktreesInfinite = (params?: GitWorktreeListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(gitWorktreeInfiniteOptions(params), extras)

/** `useGitWorktreesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitWorktreesInfinite = (params?: GitWorktreeListParams) =>
  useSuspenseInfiniteQueryOf(gitWorktreeInfiniteOptions(params))

/** The git worktree with this key: `GET /api/git-worktrees/{id}`. */
export const useGitWorktree = (id: number, params?: GitWorktreeGetParams, extras?: QueryExtras) =>
  useQueryOf(gitWorktreeDetailOptions(id, params), extras)

/** `useGitWorktree` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitWorktree = (id: number, params?: GitWorktreeGetParams) =>
  useSuspenseQueryOf(gitWorktreeDetailOptions(id, params))

/** Creates a new git worktree: `POST /api/git-worktrees`. */
export const useCreateGitWorktree = (extras?: WriteExtras<typeof createGitWorktreeOptions>) =>
  useMutationOf(createGitWorktreeOptions(), extras)

/** Changes the fields given of the git worktree with this key, and no other: `PATCH /api/git-worktrees/{id}`. */
export const useUpdateGitWorktree = (extras?: WriteExtras<typeof updateGitWorktreeOptions>) =>
  useMutationOf(updateGitWorktreeOptions(), extras)

/**
 * Sets every field of the git worktree with this key; one that is left out goes back to its default:
 * `PUT /api/git-worktrees/{id}`.
 */
export const useReplaceGitWorktree = (extras?: WriteExtras<typeof replaceGitWorktreeOptions>) =>
  useMutationOf(replaceGitWorktreeOptions(), extras)

/** Deletes the git worktree with this key: `DELETE /api/git-worktrees/{id}`. */
export const useDeleteGitWorktree = (extras?: WriteExtras<typeof deleteGitWorktreeOptions>) =>
  useMutationOf(deleteGitWorktreeOptions(), extras)

/** Creates, changes and deletes many git worktrees: `POST /api/git-worktrees/batch`. */
export const useBatchGitWorktrees = (options?: BatchOptions, extras?: WriteExtras<typeof batchGitWorktreesOptions>) =>
  useMutationOf(batchGitWorktreesOptions(options), extras)

/** Props that read a git worktree ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchGitWorktree = (params?: GitWorktreeGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => gitWorktreeDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateGitWorktrees = () => useInvalidate('git_worktree')
