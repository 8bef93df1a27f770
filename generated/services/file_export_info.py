"""The service of file export infos."""

from stratagen.runtime.services import CrudService, create_crud_service
from stratagen.runtime.storage import Database

from generated.storage.file_export_info import (
    FILE_EXPORT_INFO_ENTITY,
    FileExportInfo,
    FileExportInfoCreate,
    FileExportInfoReplace,
    FileExportInfoRepository,
    FileExportInfoUpdate,
)

__all__ = ["FileExportInfoServiceBase", "create_file_export_info_service"]


class FileExportInfoServiceBase(
    CrudService[
        FileExportInfo, FileExportInfoCreate, FileExportInfoUpdate, FileExportInfoReplace, int
    ]
):
    """What can be done with a file export info.

    To change how, derive from this and name your class as `service` in the registry.
    """


def create_file_export_info_service(database: Database) -> FileExportInfoServiceBase:
    """The service of file export infos in `database`."""
    repository = FileExportInfoRepository(database)
    return create_crud_service(
        FILE_EXPORT_INFO_ENTITY, repository, service=FileExportInfoServiceBase
    )
