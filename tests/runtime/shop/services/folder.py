"""The service of folders."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from shop.storage.folder import (
    FOLDER_ENTITY,
    Folder,
    FolderCreate,
    FolderReplace,
    FolderRepository,
    FolderUpdate,
)

__all__ = ["FolderServiceBase", "create_folder_service"]


class FolderServiceBase(CrudService[Folder, FolderCreate, FolderUpdate, FolderReplace, int]):
    """What can be done with a folder.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_folder_service(database: Database) -> FolderServiceBase:
    """The service of folders in `database`."""
    repository = FolderRepository(database)
    return create_crud_service(FOLDER_ENTITY, repository, service=FolderServiceBase)
