import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { gitTagCreateSchema, gitTagReplaceSchema, gitTagUpdateSchema } from './schema.js'
import type { GitTag } from './types.js'

/** A git tag that the schemas accept: another for another number, the same for the same. */
export function sampleGitTag(number = 1, values: Partial<GitTag> = {}): GitTag {
  return {
    id: number,
    annotation: null,
    commit: text('Commit', number, { min: 4, max: 64, pattern: '^[0-9a-f]+$' }, '9fceb02'),
    name: text('Name', number, { min: 1, max: 255 }),
    project_id: number,
    tagger: null,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of git tags. */
export const gitTagMock: Mock<GitTag> = {
  entity: 'git_tag',
  sample: sampleGitTag,
  routes: [
    { method: 'POST', path: '/api/git-tags/batch', does: 'batch' },
    { method: 'POST', path: '/api/git-tags', does: 'create' },
    { method: 'DELETE', path: '/api/git-tags/:id', does: 'delete' },
    { method: 'GET', path: '/api/git-tags/:id', does: 'get' },
    { method: 'GET', path: '/api/git-tags', does: 'list' },
    { method: 'PUT', path: '/api/git-tags/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/git-tags/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: gitTagCreateSchema, update: gitTagUpdateSchema, replace: gitTagReplaceSchema },
}
