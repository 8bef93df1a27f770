import { gitStashColumns } from '../../entities/git_stash/columns.js'
import {
  useBatchGitStashes,
  useCreateGitStash,
  useDeleteGitStash,
  useGitStash,
  useGitStashes,
  usePrefetchGitStash,
  useUpdateGitStash,
} from '../../entities/git_stash/hooks.js'
import { gitStashCreateSchema, gitStashUpdateSchema } from '../../entities/git_stash/schema.js'
import type { GitStash, GitStashListParams } from '../../entities/git_stash/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Git stashes in the admin. */
export const gitStashResource = resource({
  name: 'git_stash',
  path: 'git-stashes',
  label: 'Git stash',
  labelPlural: 'Git stashes',
  description: 'Changes put aside',
  columns: gitStashColumns,
  title: 'id',
  list: ['id', 'project_id', 'branch', 'index', 'created_at', 'date'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: ['branch', 'date', 'index', 'message', 'project_id'],
  required: ['branch', 'date', 'index', 'message', 'project_id'],
  pageSize: 20,
  keyOf: (row: GitStash) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: GitStashListParams, extras?: QueryExtras) =>
    useGitStashes({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useGitStash(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchGitStash({ include: ['project'] }),
  create: { use: useCreateGitStash, schema: gitStashCreateSchema },
  update: { use: useUpdateGitStash, schema: gitStashUpdateSchema },
  useDelete: useDeleteGitStash,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchGitStashes(options), (row: GitStash) => row.id),
  relations: [],
})
