"""The routes of file groups."""

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
from stratagen.runtime.types import Str

from generated.services.file_group import FileGroupServiceBase
from generated.storage.file_group import (
    FILE_GROUP_ENTITY,
    FileGroup,
    FileGroupCreate,
    FileGroupReplace,
    FileGroupUpdate,
)

__all__ = ["file_group_routes"]


def file_group_routes(service: FileGroupServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(FILE_GROUP_ENTITY, "/file-groups", "File groups")

    @router.get("/file-groups", responses=create_standard_responses())
    async def file_groups_list(
        query: Annotated[ListQuery, ListOf(FILE_GROUP_ENTITY)],
    ) -> Page[FileGroup]:
        """List file groups."""
        return await service.list(query)

    @router.post(
        "/file-groups",
        status_code=201,
        responses=create_standard_responses("DUPLICATE_ENTITY", body=True),
    )
    async def file_groups_create(body: FileGroupCreate) -> FileGroup:
        """Create a file group."""
        return await service.create(body)

    @router.post(
        "/file-groups/batch",
        responses=create_standard_responses("FILE_GROUP_NOT_FOUND", "DUPLICATE_ENTITY", body=True),
    )
    async def file_groups_batch(
        body: Annotated[Batch[FileGroupCreate, FileGroupUpdate, str], BatchOf(FILE_GROUP_ENTITY)],
        atomic: Atomic,
    ) -> BatchResults[FileGroup]:
        """Create, update and delete many file groups at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete("/file-groups/{id}", responses=create_standard_responses("FILE_GROUP_NOT_FOUND"))
    async def file_groups_delete(id: Str) -> Done:
        """Delete a file group."""
        await service.delete(id)
        return Done("File group deleted")

    @router.get("/file-groups/{id}", responses=create_standard_responses("FILE_GROUP_NOT_FOUND"))
    async def file_groups_get(
        id: Str, include: Annotated[Include, IncludeOf(FILE_GROUP_ENTITY)]
    ) -> FileGroup:
        """Get a file group."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/file-groups/{id}", responses=create_standard_responses("FILE_GROUP_NOT_FOUND", body=True)
    )
    async def file_groups_update(id: Str, body: FileGroupUpdate) -> FileGroup:
        """Change some fields of a file group."""
        return await service.update(id, body)

    @router.put(
        "/file-groups/{id}", responses=create_standard_responses("FILE_GROUP_NOT_FOUND", body=True)
    )
    async def file_groups_replace(id: Str, body: FileGroupReplace) -> FileGroup:
        """Replace a file group."""
        return await service.replace(id, body)

    return router
