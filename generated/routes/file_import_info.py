"""The routes of file import infos."""

from typing import Annotated

from fastapi import APIRouter
from stratagen.runtime.routes import (
    Atomic,
    BatchOf,
    Done,
    Include,
    IncludeOf,
    ListOf,
    create_standard_responses,
    entity_router,
)
from stratagen.runtime.services import Batch, BatchResults
from stratagen.runtime.storage import ListQuery, Page
from stratagen.runtime.types import Int

from generated.services.file_import_info import FileImportInfoServiceBase
from generated.storage.file_import_info import (
    FILE_IMPORT_INFO_ENTITY,
    FileImportInfo,
    FileImportInfoCreate,
    FileImportInfoReplace,
    FileImportInfoUpdate,
)

__all__ = ["file_import_info_routes"]


def file_import_info_routes(service: FileImportInfoServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(FILE_IMPORT_INFO_ENTITY, "/file-import-infos", "File import infos")

    @router.get("/file-import-infos", responses=create_standard_responses())
    async def file_import_infos_list(
        query: Annotated[ListQuery, ListOf(FILE_IMPORT_INFO_ENTITY)],
    ) -> Page[FileImportInfo]:
        """List file import infos."""
        return await service.list(query)

    @router.post(
        "/file-import-infos", status_code=201, responses=create_standard_responses(body=True)
    )
    async def file_import_infos_create(body: FileImportInfoCreate) -> FileImportInfo:
        """Create a file import info."""
        return await service.create(body)

    @router.post(
        "/file-import-infos/batch",
        responses=create_standard_responses("FILE_IMPORT_INFO_NOT_FOUND", body=True),
    )
    async def file_import_infos_batch(
        body: Annotated[
            Batch[FileImportInfoCreate, FileImportInfoUpdate, int], BatchOf(FILE_IMPORT_INFO_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[FileImportInfo]:
        """Create, update and delete many file import infos at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/file-import-infos/{id}", responses=create_standard_responses("FILE_IMPORT_INFO_NOT_FOUND")
    )
    async def file_import_infos_delete(id: Int) -> Done:
        """Delete a file import info."""
        await service.delete(id)
        return Done("File import info deleted")

    @router.get(
        "/file-import-infos/{id}", responses=create_standard_responses("FILE_IMPORT_INFO_NOT_FOUND")
    )
    async def file_import_infos_get(
        id: Int, include: Annotated[Include, IncludeOf(FILE_IMPORT_INFO_ENTITY)]
    ) -> FileImportInfo:
        """Get a file import info."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/file-import-infos/{id}",
        responses=create_standard_responses("FILE_IMPORT_INFO_NOT_FOUND", body=True),
    )
    async def file_import_infos_update(id: Int, body: FileImportInfoUpdate) -> FileImportInfo:
        """Change some fields of a file import info."""
        return await service.update(id, body)

    @router.put(
        "/file-import-infos/{id}",
        responses=create_standard_responses("FILE_IMPORT_INFO_NOT_FOUND", body=True),
    )
    async def file_import_infos_replace(id: Int, body: FileImportInfoReplace) -> FileImportInfo:
        """Replace a file import info."""
        return await service.replace(id, body)

    return router
