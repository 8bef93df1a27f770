"""The service of file importances."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.file_importance import (
    FILE_IMPORTANCE_ENTITY,
    FileImportance,
    FileImportanceCreate,
    FileImportanceReplace,
    FileImportanceRepository,
    FileImportanceUpdate,
)

__all__ = ["FileImportanceServiceBase", "create_file_importance_service"]


class FileImportanceServiceBase(
    CrudService[
        FileImportance, FileImportanceCreate, FileImportanceUpdate, FileImportanceReplace, int
    ]
):
    """What can be done with a file importance.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_file_importance_service(database: Database) -> FileImportanceServiceBase:
    """The service of file importances in `database`."""
    repository = FileImportanceRepository(database)
    return create_crud_service(
        FILE_IMPORTANCE_ENTITY, repository, service=FileImportanceServiceBase
    )
