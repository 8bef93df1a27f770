"""The service of files."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.file import (
    FILE_ENTITY,
    File,
    FileCreate,
    FileReplace,
    FileRepository,
    FileUpdate,
)

__all__ = ["FileServiceBase", "create_file_service"]


class FileServiceBase(CrudService[File, FileCreate, FileUpdate, FileReplace, str]):
    """What can be done with a file.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_file_service(database: Database) -> FileServiceBase:
    """The service of files in `database`."""
    repository = FileRepository(database)
    return create_crud_service(FILE_ENTITY, repository, service=FileServiceBase)
