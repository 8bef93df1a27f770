import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { gitRemoteCreateSchema, gitRemoteReplaceSchema, gitRemoteUpdateSchema } from './schema.js'
import type { GitRemote } from './types.js'

/** A git remote that the schemas accept: another for another number, the same for the same. */
export function sampleGitRemote(number = 1, values: Partial<GitRemote> = {}): GitRemote {
  return {
    id: number,
    fetch: text('Fetch', number),
    name: text('Name', number, { min: 1, max: 255 }),
    project_id: number,
    push: text('Push', number),
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of git remotes. */
export const gitRemoteMock: Mock<GitRemote> = {
  entity: 'git_remote',
  sample: sampleGitRemote,
  routes: [
    { method: 'POST', path: '/api/git-remotes/batch', does: 'batch' },
    { method: 'POST', path: '/api/git-remotes', does: 'create' },
    { method: 'DELETE', path: '/api/git-remotes/:id', does: 'delete' },
    { method: 'GET', path: '/api/git-remotes/:id', does: 'get' },
    { method: 'GET', path: '/api/git-remotes', does: 'list' },
    { method: 'PUT', path: '/api/git-remotes/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/git-remotes/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: gitRemoteCreateSchema, update: gitRemoteUpdateSchema, replace: gitRemoteReplaceSchema },
}
