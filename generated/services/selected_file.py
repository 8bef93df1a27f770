"""The service of selected files."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.selected_file import (
    SELECTED_FILE_ENTITY,
    SelectedFile,
    SelectedFileCreate,
    SelectedFileReplace,
    SelectedFileRepository,
    SelectedFileUpdate,
)

__all__ = ["SelectedFileServiceBase", "create_selected_file_service"]


class SelectedFileServiceBase(
    CrudService[SelectedFile, SelectedFileCreate, SelectedFileUpdate, SelectedFileReplace, int]
):
    """What can be done with a selected file.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_selected_file_service(database: Database) -> SelectedFileServiceBase:
    """The service of selected files in `database`."""
    repository = SelectedFileRepository(database)
    return create_crud_service(SELECTED_FILE_ENTITY, repository, service=SelectedFileServiceBase)
