import type { Mock } from '../../runtime/mocks.js'
import { datetime, text } from '../../runtime/samples.js'
import { gitWorktreeCreateSchema, gitWorktreeReplaceSchema, gitWorktreeUpdateSchema } from './schema.js'
import type { GitWorktree } from './types.js'

/** A git worktree that the schemas accept: another for another number, the same for the same. */
export function sampleGitWorktree(number = 1, values: Partial<GitWorktree> = {}): GitWorktree {
  return {
    id: number,
    branch: text('Branch', number, { max: 255 }),
    commit: text('Commit', number, { min: 4, max: 64, pattern: '^[0-9a-f]+$' }),
    is_locked: false,
    is_main: false,
    lock_reason: null,
    path: text('Path', number, { min: 1, max: 1024 }),
    project_id: number,
    prunable: false,
    created_at: datetime(number),
    updated_at: datetime(number),
    ...values,
  }
}

/** What a mocked API knows of git worktrees. */
export const gitWorktreeMock: Mock<GitWorktree> = {
  entity: 'git_worktree',
  sample: sampleGitWorktree,
  routes: [
    { method: 'POST', path: '/api/git-worktrees/batch', does: 'batch' },
    { method: 'POST', path: '/api/git-worktrees', does: 'create' },
    { method: 'DELETE', path: '/api/git-worktrees/:id', does: 'delete' },
    { method: 'GET', path: '/api/git-worktrees/:id', does: 'get' },
    { method: 'GET', path: '/api/git-worktrees', does: 'list' },
    { method: 'PUT', path: '/api/git-worktrees/:id', does: 'replace' },
    { method: 'PATCH', path: '/api/git-worktrees/:id', does: 'update' },
  ],
  relations: {
    project: { target: 'project', fields: { project_id: 'id' }, single: true, required: true, onDelete: 'cascade' },
  },
  unique: [],
  search: [],
  limit: 20,
  versioned: false,
  schemas: { create: gitWorktreeCreateSchema, update: gitWorktreeUpdateSchema, replace: gitWorktreeReplaceSchema },
}
