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
  useQuery({ ...gitWorktreeListOptions(params), ...extras })

export const useSuspenseGitWorktrees = (params?: GitWorktreeListParams) =>
  useSuspenseQuery(gitWorktreeListOptions(params))

export const useGitWorktreesInfinite = (params?: GitWorktreeListParams, extras?: QueryExtras) =>
  useInfiniteQuery({ ...gitWorktreeInfiniteOptions(params), ...extras })

export const useSuspenseGitWorktreesInfinite = (params?: GitWorktreeListParams) =>
  useSuspenseInfiniteQuery(gitWorktreeInfiniteOptions(params))

/** The git worktree with this key: `GET /api/git-worktrees/{id}`. */
export const useGitWorktree = (id: number, params?: GitWorktreeGetParams, extras?: QueryExtras) =>
  useQuery({ ...gitWorktreeDetailOptions(id, params), ...extras })

export const useSuspenseGitWorktree = (id: number, params?: GitWorktreeGetParams) =>
  useSuspenseQuery(gitWorktreeDetailOptions(id, params))

/** Creates a new git worktree: `POST /api/git-worktrees`. */
export const useCreateGitWorktree = (extras?: WriteExtras<typeof createGitWorktreeOptions>) =>
  useMutation({ ...createGitWorktreeOptions(), ...extras })

/** Changes the fields given of the git worktree with this key, and no other: `PATCH /api/git-worktrees/{id}`. */
export const useUpdateGitWorktree = (extras?: WriteExtras<typeof updateGitWorktreeOptions>) =>
  useMutation({ ...updateGitWorktreeOptions(), ...extras })

/**
 * Sets every field of the git worktree with this key; one that is left out goes back to its default:
 * `PUT /api/git-worktrees/{id}`.
 */
export const useReplaceGitWorktree = (extras?: WriteExtras<typeof replaceGitWorktreeOptions>) =>
  useMutation({ ...replaceGitWorktreeOptions(), ...extras })

/** Deletes the git worktree with this key: `DELETE /api/git-worktrees/{id}`. */
export const useDeleteGitWorktree = (extras?: WriteExtras<typeof deleteGitWorktreeOptions>) =>
  useMutation({ ...deleteGitWorktreeOptions(), ...extras })

/** Creates, changes and deletes many git worktrees: `POST /api/git-worktrees/batch`. */
export const useBatchGitWorktrees = (options?: BatchOptions, extras?: WriteExtras<typeof batchGitWorktreesOptions>) =>
  useMutation({ ...batchGitWorktreesOptions(options), ...extras })

/** Props that read a git worktree ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchGitWorktree = (params?: GitWorktreeGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (client: QueryClient, id: number) => client.query(gitWorktreeDetailOptions(id, params)),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateGitWorktrees = () => useInvalidate('git_worktree')
