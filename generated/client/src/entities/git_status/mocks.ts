import type { Mock } from '../../runtime/mocks.js'
import { bool, datetime } from '../../runtime/samples.js'
import { gitStatusCreateSchema, gitStatusReplaceSchema, gitStatusUpdateSchema } from './schema.js'
import type { GitStatus } from './types.js'

/** A git status that the schemas accept: another for another number, the same for the same. */
export function sampleGitStatus(number = 1, values: Partial<GitStatus> = {}): GitStatus {
  return {
    id: number,
    ahead: 0,
    behind: 0,
    conflicted: [],
    created: [],
    current: null,
    deleted: [],
    files: [],
    is_repo: bool(number),
    modified: [],
    project_id: number,
    renamed: [],
    staged: [],
    tracking: null,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of git statuses. */
export const gitStatusMock: Mock<GitStatus> = {
  entity: 'git_status',
  sample: sampleGitStatus,
  routes: [
    { method: 'POST', path: '/api/git-statuses/batch', does: 'batch' },
    { method: 'POST', path: '/api/git-statuses', does: 'create' },
    { method: 'DELETE', path: '/api/git-statuses/:id', does: 'delete' },
    { method: 'GET', path: '/api/git-statuses/:id', does: 'get' },
    { method: 'GET', path: '/api/git-statuses', does: 'list' },
    { method: 'PUT', path: '/api/git-statuses/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/git-statuses/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: gitStatusCreateSchema, update: gitStatusUpdateSchema, replace: gitStatusReplaceSchema },
}
