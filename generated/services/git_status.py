"""The service of git statuses."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.git_status import (
    GIT_STATUS_ENTITY,
    GitStatus,
    GitStatusCreate,
    GitStatusReplace,
    GitStatusRepository,
    GitStatusUpdate,
)

__all__ = ["GitStatusServiceBase", "create_git_status_service"]


class GitStatusServiceBase(
    CrudService[GitStatus, GitStatusCreate, GitStatusUpdate, GitStatusReplace, int]
):
    """What can be done with a git status.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_git_status_service(database: Database) -> GitStatusServiceBase:
    """The service of git statuses in `database`."""
    repository = GitStatusRepository(database)
    return create_crud_service(GIT_STATUS_ENTITY, repository, service=GitStatusServiceBase)
