"""The routes of file relationships."""

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

from generated.services.file_relationship import FileRelationshipServiceBase
from generated.storage.file_relationship import (
    FILE_RELATIONSHIP_ENTITY,
    FileRelationship,
    FileRelationshipCreate,
    FileRelationshipReplace,
    FileRelationshipUpdate,
)

__all__ = ["file_relationship_routes"]


def file_relationship_routes(service: FileRelationshipServiceBase) -> APIRouter:
    """The routes, below the prefix of the API."""
    router = entity_router(FILE_RELATIONSHIP_ENTITY, "/file-relationships", "File relationships")

    @router.get("/file-relationships", responses=create_standard_responses())
    async def file_relationships_list(
        query: Annotated[ListQuery, ListOf(FILE_RELATIONSHIP_ENTITY)],
    ) -> Page[FileRelationship]:
        """List file relationships."""
        return await service.list(query)

    @router.post(
        "/file-relationships", status_code=201, responses=create_standard_responses(body=True)
    )
    async def file_relationships_create(body: FileRelationshipCreate) -> FileRelationship:
        """Create a file relationship."""
        return await service.create(body)

    @router.post(
        "/file-relationships/batch",
        responses=create_standard_responses("FILE_RELATIONSHIP_NOT_FOUND", body=True),
    )
    async def file_relationships_batch(
        body: Annotated[
            Batch[FileRelationshipCreate, FileRelationshipUpdate, int],
            BatchOf(FILE_RELATIONSHIP_ENTITY),
        ],
        atomic: Atomic,
    ) -> BatchResults[FileRelationship]:
        """Create, update and delete many file relationships at once."""
        return await service.batch(body, atomic=atomic)

    @router.delete(
        "/file-relationships/{id}",
        responses=create_standard_responses("FILE_RELATIONSHIP_NOT_FOUND"),
    )
    async def file_relationships_delete(id: Int) -> Done:
        """Delete a file relationship."""
        await service.delete(id)
        return Done("File relationship deleted")

    @router.get(
        "/file-relationships/{id}",
        responses=create_standard_responses("FILE_RELATIONSHIP_NOT_FOUND"),
    )
    async def file_relationships_get(
        id: Int, include: Annotated[Include, IncludeOf(FILE_RELATIONSHIP_ENTITY)]
    ) -> FileRelationship:
        """Get a file relationship."""
        return await service.get_by_id(id, include=include)

    @router.patch(
        "/file-relationships/{id}",
        responses=create_standard_responses("FILE_RELATIONSHIP_NOT_FOUND", body=True),
    )
    async def file_relationships_update(id: Int, body: FileRelationshipUpdate) -> FileRelationship:
        """Change some fields of a file relationship."""
        return await service.update(id, body)

    @router.put(
        "/file-relationships/{id}",
        responses=create_standard_responses("FILE_RELATIONSHIP_NOT_FOUND", body=True),
    )
    async def file_relationships_replace(
        id: Int, body: FileRelationshipReplace
    ) -> FileRelationship:
        """Replace a file relationship."""
        return await service.replace(id, body)

    return router
