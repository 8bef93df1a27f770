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
  batchGitTagsOptions,
  createGitTagOptions,
  deleteGitTagOptions,
  gitTagDetailOptions,
  gitTagInfiniteOptions,
  gitTagListOptions,
  replaceGitTagOptions,
  updateGitTagOptions,
} from './queries.js'
import type { GitTagGetParams, GitTagListParams } from './types.js'

/** One page of the git tags that match: `GET /api/git-tags`. */
export const useGitTags = (params?: GitTagListParams, extras?: QueryExtras) =>
  useQueryOf(gitTagListOptions(params), extras)

/** `useGitTags` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitTags = (params?: GitTagListParams) =>
  useSuspenseQueryOf(gitTagListOptions(params))

/** `useGitTags` that goes on: page after page, one list. */
export const useGitTagsInfinite = (params?: GitTagListParams, extras?: QueryExtras) =>
  useInfiniteQueryOf(gitTagInfiniteOptions(params), extras)

/** `useGitTagsInfinite` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitTagsInfinite = (params?: GitTagListParams) =>
  useSuspenseInfiniteQueryOf(gitTagInfiniteOptions(params))

/** The git tag with this key: `GET /api/git-tags/{id}`. */
export const useGitTag = (id: number, params?: GitTagGetParams, extras?: QueryExtras) =>
  useQueryOf(gitTagDetailOptions(id, params), extras)

/** `useGitTag` below a `<Suspense>`, which waits: its data is always there. */
export const useSuspenseGitTag = (id: number, params?: GitTagGetParams) =>
  useSuspenseQueryOf(gitTagDetailOptions(id, params))

/** Creates a new git tag: `POST /api/git-tags`. */
export const useCreateGitTag = (extras?: WriteExtras<typeof createGitTagOptions>) =>
  useMutationOf(createGitTagOptions(), extras)

/** Changes the fields given of the git tag with this key, and no other: `PATCH /api/git-tags/{id}`. */
export const useUpdateGitTag = (extras?: WriteExtras<typeof updateGitTagOptions>) =>
  useMutationOf(updateGitTagOptions(), extras)

/**
 * Sets every field of the git tag with this key; one that is left out goes back to its default:
 * `PUT /api/git-tags/{id}`.
 */
export const useReplaceGitTag = (extras?: WriteExtras<typeof replaceGitTagOptions>) =>
  useMutationOf(replaceGitTagOptions(), extras)

/** Deletes the git tag with this key: `DELETE /api/git-tags/{id}`. */
export const useDeleteGitTag = (extras?: WriteExtras<typeof deleteGitTagOptions>) =>
  useMutationOf(deleteGitTagOptions(), extras)

/** Creates, changes and deletes many git tags: `POST /api/git-tags/batch`. */
export const useBatchGitTags = (options?: BatchOptions, extras?: WriteExtras<typeof batchGitTagsOptions>) =>
  useMutationOf(batchGitTagsOptions(options), extras)

/** Props that read a git tag ahead: on hover, focus and touch, or when it is seen. */
export const usePrefetchGitTag = (params?: GitTagGetParams, extras?: PrefetchExtras) =>
  usePrefetch(
    {
      detail: (id: number) => gitTagDetailOptions(id, params),
      related: {},
    },
    extras,
  )

/** A function that asks again for all that may show one of them. */
export const useInvalidateGitTags = () => useInvalidate('git_tag')
