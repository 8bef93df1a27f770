import { gitWorktreeColumns } from '../../entities/git_worktree/columns.js'
import {
  useBatchGitWorktrees,
  useCreateGitWorktree,
  useDeleteGitWorktree,
  useGitWorktree,
  useGitWorktrees,
  usePrefetchGitWorktree,
  useUpdateGitWorktree,
} from '../../entities/git_worktree/hooks.js'
import { gitWorktreeCreateSchema, gitWorktreeUpdateSchema } from '../../entities/git_worktree/schema.js'
import type { GitWorktree, GitWorktreeListParams } from '../../entities/git_worktree/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Git worktrees in the admin. */
export const gitWorktreeResource = resource({
  name: 'git_worktree',
  path: 'git-worktrees',
  label: 'Git worktree',
  labelPlural: 'Git worktrees',
  description: 'Another checkout of the repository',
  columns: gitWorktreeColumns,
  title: 'path',
  list: ['path', 'is_main', 'project_id', 'is_locked', 'branch', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: ['path', 'branch', 'commit', 'project_id', 'is_locked', 'is_main', 'lock_reason', 'prunable'],
  required: ['path', 'branch', 'commit', 'project_id'],
  initial: { is_locked: false, is_main: false, prunable: false },
  pageSize: 20,
  keyOf: (row: GitWorktree) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: GitWorktreeListParams, extras?: QueryExtras) =>
    useGitWorktrees({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useGitWorktree(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchGitWorktree({ include: ['project'] }),
  create: { use: useCreateGitWorktree, schema: gitWorktreeCreateSchema },
  update: { use: useUpdateGitWorktree, schema: gitWorktreeUpdateSchema },
  useDelete: useDeleteGitWorktree,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchGitWorktrees(options), (row: GitWorktree) => row.id),
  relations: [],
})
