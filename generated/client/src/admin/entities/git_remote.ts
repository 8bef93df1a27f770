import { gitRemoteColumns } from '../../entities/git_remote/columns.js'
import {
  useBatchGitRemotes,
  useCreateGitRemote,
  useDeleteGitRemote,
  useGitRemote,
  useGitRemotes,
  usePrefetchGitRemote,
  useUpdateGitRemote,
} from '../../entities/git_remote/hooks.js'
import { gitRemoteCreateSchema, gitRemoteUpdateSchema } from '../../entities/git_remote/schema.js'
import type { GitRemote, GitRemoteListParams } from '../../entities/git_remote/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Git remotes in the admin. */
export const gitRemoteResource = resource({
  name: 'git_remote',
  path: 'git-remotes',
  label: 'Git remote',
  labelPlural: 'Git remotes',
  description: 'Another copy of the repository',
  columns: gitRemoteColumns,
  title: 'name',
  list: ['name', 'project_id', 'fetch', 'push', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: ['name', 'fetch', 'project_id', 'push'],
  required: ['name', 'fetch', 'project_id', 'push'],
  pageSize: 20,
  keyOf: (row: GitRemote) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: GitRemoteListParams, extras?: QueryExtras) =>
    useGitRemotes({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useGitRemote(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchGitRemote({ include: ['project'] }),
  create: { use: useCreateGitRemote, schema: gitRemoteCreateSchema },
  update: { use: useUpdateGitRemote, schema: gitRemoteUpdateSchema },
  useDelete: useDeleteGitRemote,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchGitRemotes(options), (row: GitRemote) => row.id),
  relations: [],
})
