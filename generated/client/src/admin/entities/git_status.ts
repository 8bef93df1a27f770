import { gitStatusColumns } from '../../entities/git_status/columns.js'
import {
  useBatchGitStatuses,
  useCreateGitStatus,
  useDeleteGitStatus,
  useGitStatus,
  useGitStatuses,
  usePrefetchGitStatus,
  useUpdateGitStatus,
} from '../../entities/git_status/hooks.js'
import { gitStatusCreateSchema, gitStatusUpdateSchema } from '../../entities/git_status/schema.js'
import type { GitStatus, GitStatusListParams } from '../../entities/git_status/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Git statuses in the admin. */
export const gitStatusResource = resource({
  name: 'git_status',
  path: 'git-statuses',
  label: 'Git status',
  labelPlural: 'Git statuses',
  description: 'The working tree of a project as git last saw it',
  columns: gitStatusColumns,
  title: 'id',
  list: ['id', 'is_repo', 'project_id', 'ahead', 'behind', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: [
    'is_repo',
    'project_id',
    'ahead',
    'behind',
    'current',
    'tracking',
    'conflicted',
    'created',
    'deleted',
    'files',
    'modified',
    'renamed',
    'staged',
  ],
  required: ['is_repo', 'project_id'],
  initial: { ahead: 0, behind: 0 },
  pageSize: 20,
  keyOf: (row: GitStatus) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: GitStatusListParams, extras?: QueryExtras) =>
    useGitStatuses({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useGitStatus(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchGitStatus({ include: ['project'] }),
  create: { use: useCreateGitStatus, schema: gitStatusCreateSchema },
  update: { use: useUpdateGitStatus, schema: gitStatusUpdateSchema },
  useDelete: useDeleteGitStatus,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchGitStatuses(options), (row: GitStatus) => row.id),
  relations: [],
})
