"""The routes of file export infos."""

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

from generated.services.file_export_info import FileExportInfoServiceBase
from generated.storage.file_export_info import (
    FILE_EXPORT_INFO_ENTITY,
    FileExportInfo,
    FileExportInfoCreate,
    FileExportInfoReplace,
    FileExportInfoUpdate,
)

__all__ = ["file_export_info_routes"]


def file_export_info_routes(service: FileExportInfoServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(FILE_EXPORT_INFO_ENTITY, "/file-export-infos", "File export infos")

    @router.get("/file-export-infos", responses=create_standard_responses())
    async def file_export_infos_list(
        query: Annotated[ListQuery, ListOf(FILE_EXPORT_INFO_ENTITY)],
    ) -> Page[FileExportInfo]:
        """List file export infos."""
        return await service.list(query)

    @router.post(
        "/file-export-infos", status_code=201, responses=create_standard_responses(body=True)
    )
    async def file_export_infos_create(body: FileExportInfoCreate) -> FileExportInfo:
        """Create a file export info."""
        return await service.create(body)

    @router.post(
        "/file-export-infos/batch",
        responses=create_standard_responses("FILE_EXPORT_INFO_NOT_FOUND", body=True),
    )
    async def file_export_infos_batch(
        body: Annotated[
            Batch[FileExportInfoCreate, FileExportInfoUpdate, int], BatchOf(FILE_EXPORT_INFO_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[FileExportInfo]:
        """Create, update and delete many file export infos at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/file-export-infos/{id}", responses=create_standard_responses("FILE_EXPORT_INFO_NOT_FOUND")
    )
    async def file_export_infos_delete(id: Int) -> Done:
        """Delete a file export info."""
        await service.delete(id)
        return Done("File export info deleted")

    @router.get(
        "/file-export-infos/{id}", responses=create_standard_responses("FILE_EXPORT_INFO_NOT_FOUND")
    )
    async def file_export_infos_get(
        id: Int, include: Annotated[Include, IncludeOf(FILE_EXPORT_INFO_ENTITY)]
    ) -> FileExportInfo:
        """Get a file export info."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/file-export-infos/{id}",
        responses=create_standard_responses("FILE_EXPORT_INFO_NOT_FOUND", body=True),
    )
    async def file_export_infos_update(id: Int, body: FileExportInfoUpdate) -> FileExportInfo:
        """Change some fields of a file export info."""
        return await service.update(id, body)

    @router.put(
        "/file-export-infos/{id}",
        responses=create_standard_responses("FILE_EXPORT_INFO_NOT_FOUND", body=True),
    )
    async def file_export_infos_replace(id: Int, body: FileExportInfoReplace) -> FileExportInfo:
        """Replace a file export info."""
        return await service.replace(id, body)

    return router
