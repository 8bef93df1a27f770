import { gitTagColumns } from '../../entities/git_tag/columns.js'
import {
  useBatchGitTags,
  useCreateGitTag,
  useDeleteGitTag,
  useGitTag,
  useGitTags,
  usePrefetchGitTag,
  useUpdateGitTag,
} from '../../entities/git_tag/hooks.js'
import { gitTagCreateSchema, gitTagUpdateSchema } from '../../entities/git_tag/schema.js'
import type { GitTag, GitTagListParams } from '../../entities/git_tag/types.js'
import { deletes, resource } from '../../runtime/admin/resource.js'
import type { BatchOptions, QueryExtras } from '../../runtime/index.js'

/** Git tags in the admin. */
export const gitTagResource = resource({
  name: 'git_tag',
  path: 'git-tags',
  label: 'Git tag',
  labelPlural: 'Git tags',
  description: 'A name for a commit',
  columns: gitTagColumns,
  title: 'name',
  list: ['name', 'project_id', 'commit', 'updated_at'],
  key: ['id'],
  refs: { project_id: 'project' },
  fields: ['name', 'commit', 'project_id', 'annotation', 'tagger'],
  required: ['name', 'commit', 'project_id'],
  pageSize: 20,
  keyOf: (row: GitTag) => row.id,
  parseKey: ([key = '']) => Number(key),
  useList: (params: GitTagListParams, extras?: QueryExtras) =>
    useGitTags({ ...params, include: ['project'] }, extras),
  useOne: (id: number, extras?: QueryExtras) =>
    useGitTag(id, { include: ['project'] }, extras),
  usePrefetch: () => usePrefetchGitTag({ include: ['project'] }),
  create: { use: useCreateGitTag, schema: gitTagCreateSchema },
  update: { use: useUpdateGitTag, schema: gitTagUpdateSchema },
  useDelete: useDeleteGitTag,
  useDeleteMany: (options: BatchOptions) =>
    deletes(useBatchGitTags(options), (row: GitTag) => row.id),
  relations: [],
})
