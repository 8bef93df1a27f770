"""The service of git tags."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.git_tag import (
    GIT_TAG_ENTITY,
    GitTag,
    GitTagCreate,
    GitTagReplace,
    GitTagRepository,
    GitTagUpdate,
)

__all__ = ["GitTagServiceBase", "create_git_tag_service"]


class GitTagServiceBase(CrudService[GitTag, GitTagCreate, GitTagUpdate, GitTagReplace, int]):
    """What can be done with a git tag.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_git_tag_service(database: Database) -> GitTagServiceBase:
    """The service of git tags in `database`."""
    repository = GitTagRepository(database)
    return create_crud_service(GIT_TAG_ENTITY, repository, service=GitTagServiceBase)
