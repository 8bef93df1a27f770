import type { Mock } from '../../runtime/mocks.js'
import { datetime, int, text } from '../../runtime/samples.js'
import { gitStashCreateSchema, gitStashReplaceSchema, gitStashUpdateSchema } from './schema.js'
import type { GitStash } from './types.js'

/** A git stash that the schemas accept: another for another number, the same for the same. */
export function sampleGitStash(number = 1, values: Partial<GitStash> = {}): GitStash {
  return {
    id: number,
    branch: text('Branch', number, { max: 255 }),
    created_at: datetime(number),
    date: text('Date', number, { max: 100 }),
    index: int(number, { ge: 0 }),
    message: text('Message', number),
    project_id: number,
    ...values,
  }
}

/** What a mocked API knows of git stashes. */
export const gitStashMock: Mock<GitStash> = {
  entity: 'git_stash',
  sample: sampleGitStash,
  routes: [
    { method: 'POST', path: '/api/git-stashes/batch', does: 'batch' },
    { method: 'POST', path: '/api/git-stashes', does: 'create' },
    { method: 'DELETE', path: '/api/git-stashes/:id', does: 'delete' },
    { method: 'GET', path: '/api/git-stashes/:id', does: 'get' },
    { method: 'GET', path: '/api/git-stashes', does: 'list' },
    { method: 'PUT', path: '/api/git-stashes/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/git-stashes/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: gitStashCreateSchema, update: gitStashUpdateSchema, replace: gitStashReplaceSchema },
}
