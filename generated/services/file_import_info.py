"""The service of file import infos."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.file_import_info import (
    FILE_IMPORT_INFO_ENTITY,
    FileImportInfo,
    FileImportInfoCreate,
    FileImportInfoReplace,
    FileImportInfoRepository,
    FileImportInfoUpdate,
)

__all__ = ["FileImportInfoServiceBase", "create_file_import_info_service"]


class FileImportInfoServiceBase(
    CrudService[
        FileImportInfo, FileImportInfoCreate, FileImportInfoUpdate, FileImportInfoReplace, int
    ]
):
    """What can be done with a file import info.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_file_import_info_service(database: Database) -> FileImportInfoServiceBase:
    """The service of file import infos in `database`."""
    repository = FileImportInfoRepository(database)
    return create_crud_service(
        FILE_IMPORT_INFO_ENTITY, repository, service=FileImportInfoServiceBase
    )
