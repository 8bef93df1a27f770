"""The routes of file importances."""

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

from generated.services.file_importance import FileImportanceServiceBase
from generated.storage.file_importance import (
    FILE_IMPORTANCE_ENTITY,
    FileImportance,
    FileImportanceCreate,
    FileImportanceReplace,
    FileImportanceUpdate,
)

__all__ = ["file_importance_routes"]


def file_importance_routes(service: FileImportanceServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(FILE_IMPORTANCE_ENTITY, "/file-importances", "File importances")

    @router.get("/file-importances", responses=create_standard_responses())
    async def file_importances_list(
        query: Annotated[ListQuery, ListOf(FILE_IMPORTANCE_ENTITY)],
    ) -> Page[FileImportance]:
        """List file importances."""
        return await service.list(query)

    @router.post(
        "/file-importances", status_code=201, responses=create_standard_responses(body=True)
    )
    async def file_importances_create(body: FileImportanceCreate) -> FileImportance:
        """Create a file importance."""
        return await service.create(body)

    @router.post(
        "/file-importances/batch",
        responses=create_standard_responses("FILE_IMPORTANCE_NOT_FOUND", body=True),
    )
    async def file_importances_batch(
        body: Annotated[
            Batch[FileImportanceCreate, FileImportanceUpdate, int], BatchOf(FILE_IMPORTANCE_ENTITY)
        ],
        atomic: Atomic,
    ) -> BatchResults[FileImportance]:
        """Create, update and delete many file importances at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/file-importances/{id}", responses=create_standard_responses("FILE_IMPORTANCE_NOT_FOUND")
    )
    async def file_importances_delete(id: Int) -> Done:
        """Delete a file importance."""
        await service.delete(id)
        return Done("File importance deleted")

    @router.get(
        "/file-importances/{id}", responses=create_standard_responses("FILE_IMPORTANCE_NOT_FOUND")
    )
    async def file_importances_get(
        id: Int, include: Annotated[Include, IncludeOf(FILE_IMPORTANCE_ENTITY)]
    ) -> FileImportance:
        """Get a file importance."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/file-importances/{id}",
        responses=create_standard_responses("FILE_IMPORTANCE_NOT_FOUND", body=True),
    )
    async def file_importances_update(id: Int, body: FileImportanceUpdate) -> FileImportance:
        """Change some fields of a file importance."""
        return await service.update(id, body)

    @router.put(
        "/file-importances/{id}",
        responses=create_standard_responses("FILE_IMPORTANCE_NOT_FOUND", body=True),
    )
    async def file_importances_replace(id: Int, body: FileImportanceReplace) -> FileImportance:
        """Replace a file importance."""
        return await service.replace(id, body)

    return router
