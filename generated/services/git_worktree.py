"""The service of git worktrees."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.git_worktree import (
    GIT_WORKTREE_ENTITY,
    GitWorktree,
    GitWorktreeCreate,
    GitWorktreeReplace,
    GitWorktreeRepository,
    GitWorktreeUpdate,
)

__all__ = ["GitWorktreeServiceBase", "create_git_worktree_service"]


class GitWorktreeServiceBase(
    CrudService[GitWorktree, GitWorktreeCreate, GitWorktreeUpdate, GitWorktreeReplace, int]
):
    """What can be done with a git worktree.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_git_worktree_service(database: Database) -> GitWorktreeServiceBase:
    """The service of git worktrees in `database`."""
    repository = GitWorktreeRepository(database)
    return create_crud_service(GIT_WORKTREE_ENTITY, repository, service=GitWorktreeServiceBase)
