"""The routes of selected files."""

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

from generated.services.selected_file import SelectedFileServiceBase
from generated.storage.selected_file import (
    SELECTED_FILE_ENTITY,
    SelectedFile,
    SelectedFileCreate,
    SelectedFileReplace,
    SelectedFileUpdate,
)

__all__ = ["selected_file_routes"]


def selected_file_routes(service: SelectedFileServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(SELECTED_FILE_ENTITY, "/selected-files", "Selected files")

    @router.get("/selected-files", responses=create_standard_responses())
    async def selected_files_list(
        query: Annotated[ListQuery, ListOf(SELECTED_FILE_ENTITY)],
    ) -> Page[SelectedFile]:
        """List selected files."""
        return await service.list(query)

    @router.post(
        "/selected-files",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def selected_files_create(body: SelectedFileCreate) -> SelectedFile:
        """Create a selected file."""
        return await service.create(body)

    @router.post(
        "/selected-files/batch",
        responses=create_standard_responses(
            "SELECTED_FILE_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def selected_files_batch(
        body: Annotated[
            Batch[SelectedFileCreate, SelectedFileUpdate, int], BatchOf(SELECTED_FILE_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[SelectedFile]:
        """Create, update and delete many selected files at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/selected-files/{id}", responses=create_standard_responses("SELECTED_FILE_NOT_FOUND")
    )
    async def selected_files_delete(id: Int) -> Done:
        """Delete a selected file."""
        await service.delete(id)
        return Done("Selected file deleted")

    @router.get(
        "/selected-files/{id}", responses=create_standard_responses("SELECTED_FILE_NOT_FOUND")
    )
    async def selected_files_get(
        id: Int, include: Annotated[Include, IncludeOf(SELECTED_FILE_ENTITY)]
    ) -> SelectedFile:
        """Get a selected file."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/selected-files/{id}",
        responses=create_standard_responses(
            "SELECTED_FILE_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def selected_files_update(id: Int, body: SelectedFileUpdate) -> SelectedFile:
        """Change some fields of a selected file."""
        return await service.update(id, body)

    @router.put(
        "/selected-files/{id}",
        responses=create_standard_responses(
            "SELECTED_FILE_NOT_FOUND", "DUPLICATE_ENTITY", body=True
        ),
    )
    async def selected_files_replace(id: Int, body: SelectedFileReplace) -> SelectedFile:
        """Replace a selected file."""
        return await service.replace(id, body)

    return router
