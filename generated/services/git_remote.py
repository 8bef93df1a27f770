"""The service of git remotes."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.git_remote import (
    GIT_REMOTE_ENTITY,
    GitRemote,
    GitRemoteCreate,
    GitRemoteReplace,
    GitRemoteRepository,
    GitRemoteUpdate,
)

__all__ = ["GitRemoteServiceBase", "create_git_remote_service"]


class GitRemoteServiceBase(
    CrudService[GitRemote, GitRemoteCreate, GitRemoteUpdate, GitRemoteReplace, int]
):
    """What can be done with a git remote.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_git_remote_service(database: Database) -> GitRemoteServiceBase:
    """The service of git remotes in `database`."""
    repository = GitRemoteRepository(database)
    return create_crud_service(GIT_REMOTE_ENTITY, repository, service=GitRemoteServiceBase)
