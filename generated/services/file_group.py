"""The service of file groups."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.file_group import (
    FILE_GROUP_ENTITY,
    FileGroup,
    FileGroupCreate,
    FileGroupReplace,
    FileGroupRepository,
    FileGroupUpdate,
)

__all__ = ["FileGroupServiceBase", "create_file_group_service"]


class FileGroupServiceBase(
    CrudService[FileGroup, FileGroupCreate, FileGroupUpdate, FileGroupReplace, str]
):
    """What can be done with a file group.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_file_group_service(database: Database) -> FileGroupServiceBase:
    """The service of file groups in `database`."""
    repository = FileGroupRepository(database)
    return create_crud_service(FILE_GROUP_ENTITY, repository, service=FileGroupServiceBase)
