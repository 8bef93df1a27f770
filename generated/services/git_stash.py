"""The service of git stashes."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.git_stash import (
    GIT_STASH_ENTITY,
    GitStash,
    GitStashCreate,
    GitStashReplace,
    GitStashRepository,
    GitStashUpdate,
)

__all__ = ["GitStashServiceBase", "create_git_stash_service"]


class GitStashServiceBase(
    CrudService[GitStash, GitStashCreate, GitStashUpdate, GitStashReplace, int]
):
    """What can be done with a git stash.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_git_stash_service(database: Database) -> GitStashServiceBase:
    """The service of git stashes in `database`."""
    repository = GitStashRepository(database)
    return create_crud_service(GIT_STASH_ENTITY, repository, service=GitStashServiceBase)
