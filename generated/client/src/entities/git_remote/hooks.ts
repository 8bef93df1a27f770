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
  batchGitRemotesOptions,
  createGitRemoteOptions,
  deleteGitRemoteOptions,
  gitRemoteDetailOptions,
  gitRemoteInfiniteOptions,
  gitRemoteListOptions,
  replaceGitRemoteOptions,
  updateGitRemoteOptions,
} from './queries.js'
import type { GitRemoteGetParams, GitRemoteListParams } from './types.js'

/** One page of the git remotes that match: `GET /api/git-remotes`. */
export const useGitRemotes = (params?: GitRemoteListParams, extras?: QueryExtras) =>
  useQueryOf(gitRemoteListOptions(params), extras)

/** `useGitRemotes` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitRemotes = (params?: GitRemoteListParams) =>
  useSuspenseQueryOf(gitRemoteListOptions(params))

/** `useGitRemotes` that goes on: page after page, one list. */
export const useGitRemotesInfinite = (params?: GitRemoteListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(gitRemoteInfiniteOptions(params), extras)

/** `useGitRemotesInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitRemotesInfinite = (params?: GitRemoteListParams) =>
  useSuspenseInfiniteQueryOf(gitRemoteInfiniteOptions(params))

/** The git remote with this key: `GET /api/git-remotes/{id}`. */
export const useGitRemote = (id: number, params?: GitRemoteGetParams, extras?: QueryExtras) =>
  useQueryOf(gitRemoteDetailOptions(id, params), extras)

/** `useGitRemote` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitRemote = (id: number, params?: GitRemoteGetParams) =>
  useSuspenseQueryOf(gitRemoteDetailOptions(id, params))

/** Creates a new git remote: `POST /api/git-remotes`. */
export const useCreateGitRemote = (extras?: WriteExtras<typeof createGitRemoteOptions>) =>
  useMutationOf(createGitRemoteOptions(), extras)

/** Changes the fields given of the git remote with this key, and no other: `PATCH /api/git-remotes/{id}`. */
export const useUpdateGitRemote = (extras?: WriteExtras<typeof updateGitRemoteOptions>) =>
  useMutationOf(updateGitRemoteOptions(), extras)

/**
 * Sets every field of the git remote with this key; one that is left out goes back to its default:
 * `PUT /api/git-remotes/{id}`.
 */
export const useReplaceGitRemote = (extras?: WriteExtras<typeof replaceGitRemoteOptions>) =>
  useMutationOf(replaceGitRemoteOptions(), extras)

/** Deletes the git remote with this key: `DELETE /api/git-remotes/{id}`. */
export const useDeleteGitRemote = (extras?: WriteExtras<typeof deleteGitRemoteOptions>) =>
  useMutationOf(deleteGitRemoteOptions(), extras)

/** Creates, changes and deletes many git remotes: `POST /api/git-remotes/batch`. */
export const useBatchGitRemotes = (options?: BatchOptions, extras?: WriteExtras<typeof batchGitRemotesOptions>) =>
  useMutationOf(batchGitRemotesOptions(options), extras)

/** Props that read a git remote ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchGitRemote = (params?: GitRemoteGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => gitRemoteDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateGitRemotes = () => useInvalidate('git_remote')
